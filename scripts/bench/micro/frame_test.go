package micro

import (
	"bufio"
	"bytes"
	"io"
	"testing"

	"barewire/05-frames/frame"

	"golang.org/x/net/http2"
)

// ackFrame is SETTINGS with ACK: nothing but a header.
var ackFrame = frame.AppendSettingsAck(nil)

// BenchmarkFrameHeader parses and appends the nine bytes that begin a frame.
// The Framer has no function for bytes at hand: it reads and writes.
func BenchmarkFrameHeader(b *testing.B) {
	b.Run("parse/barewire", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := frame.ParseHeader(ackFrame); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("parse/x-net", func(b *testing.B) {
		b.ReportAllocs()
		src := bytes.NewReader(nil)
		for b.Loop() {
			src.Reset(ackFrame)
			if _, err := http2.ReadFrameHeader(src); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("append/barewire", func(b *testing.B) {
		b.ReportAllocs()
		h := frame.Header{Type: frame.TypeSettings, Flags: frame.FlagAck}
		out := make([]byte, 0, 16)
		for b.Loop() {
			out = frame.AppendHeader(out[:0], h)
		}
	})
	b.Run("append/x-net", func(b *testing.B) {
		b.ReportAllocs()
		framer := http2.NewFramer(io.Discard, nil)
		for b.Loop() {
			if err := framer.WriteSettingsAck(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkFrameRead takes frames out of a read buffer of 4 KiB, one after the
// other, and parses each.
func BenchmarkFrameRead(b *testing.B) {
	for _, c := range []struct {
		name  string
		frame []byte
		parse func(frame.Header, []byte) error
	}{
		{"WINDOW_UPDATE", frame.AppendWindowUpdate(nil,
			frame.WindowUpdate{StreamID: 1, Increment: 1}),
			func(h frame.Header, p []byte) error {
				_, err := frame.ParseWindowUpdate(h, p)
				return err
			}},
		{"HEADERS-40", frame.AppendHeaders(nil,
			frame.Headers{StreamID: 1, Fragment: make([]byte, 40)}),
			func(h frame.Header, p []byte) error {
				_, err := frame.ParseHeaders(h, p)
				return err
			}},
	} {
		stream := bytes.Repeat(c.frame, 64)
		b.Run(c.name+"/barewire", func(b *testing.B) {
			b.ReportAllocs()
			r := frame.NewReader(bufio.NewReader(&endless{p: stream}), 0)
			for b.Loop() {
				h, p, err := r.ReadFrame()
				if err == nil {
					err = c.parse(h, p)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(c.name+"/x-net", func(b *testing.B) {
			b.ReportAllocs()
			framer := http2.NewFramer(io.Discard,
				bufio.NewReader(&endless{p: stream}))
			framer.AllowIllegalReads = true
			for b.Loop() {
				if _, err := framer.ReadFrame(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// endless is a stream that begins again at its end.
type endless struct {
	p  []byte
	at int
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.p[e.at:])
	e.at = (e.at + n) % len(e.p)
	return n, nil
}
