// Package frames puts chapter 05 beside x/net's Framer: the same bytes to both,
// and each reads what the other has written.
package frames

import (
	"bufio"
	"bytes"
	"io"

	"barewire/05-frames/frame"
	"barewire/scripts/oracle/duel"

	"golang.org/x/net/http2"
)

// Duels returns the measurements.
func Duels() []duel.Duel {
	data := frame.Data{StreamID: 1, Data: make([]byte, 16384)}
	some := func(n int) frame.Data {
		return frame.Data{StreamID: 1, Data: data.Data[:n]}
	}
	all := []duel.Duel{
		header(),
		read("PING", frame.AppendPing, frame.ParsePing, frame.Ping{}),
		read("WINDOW_UPDATE", frame.AppendWindowUpdate, frame.ParseWindowUpdate,
			frame.WindowUpdate{StreamID: 1, Increment: 1}),
		read("RST_STREAM", frame.AppendRSTStream, frame.ParseRSTStream,
			frame.RSTStream{StreamID: 1}),
		read("SETTINGS ACK", func(p []byte, _ []frame.Setting) []byte {
			return frame.AppendSettingsAck(p)
		}, parseSettings, nil),
		read("HEADERS 40", frame.AppendHeaders, frame.ParseHeaders,
			frame.Headers{StreamID: 1, Fragment: data.Data[:40]}),
		read("DATA 16", frame.AppendData, frame.ParseData, some(16)),
	}
	// Of long frames, filling the read buffer is most of the work, and the same
	// for both.
	for _, d := range []duel.Duel{
		read("DATA 1K", frame.AppendData, frame.ParseData, some(1024)),
		read("DATA 16K", frame.AppendData, frame.ParseData, some(16384)),
	} {
		d.Reach = 1
		all = append(all, d)
	}
	return append(all, writes()...)
}

func parseSettings(h frame.Header, p []byte) ([]frame.Setting, error) {
	return frame.ParseSettings(h, p, nil)
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

// read reads and parses frames from a buffer of 4 KiB, as both a server's loop
// and the Framer do.
func read[T any](name string, build func([]byte, T) []byte,
	parse func(frame.Header, []byte) (T, error), v T) duel.Duel {
	p := bytes.Repeat(build(nil, v), 64)
	r := frame.NewReader(bufio.NewReaderSize(&endless{p: p}, 4096), 0)
	framer := http2.NewFramer(io.Discard,
		bufio.NewReaderSize(&endless{p: p}, 4096))
	framer.AllowIllegalReads = true
	return duel.Duel{Name: "read " + name, Reach: .25,
		Ours: func(n int) {
			for range n {
				h, p, err := r.ReadFrame()
				must(err)
				_, err = parse(h, p)
				must(err)
			}
		},
		Theirs: func(n int) {
			for range n {
				_, err := framer.ReadFrame()
				must(err)
			}
		}}
}

// header parses nine bytes that are at hand, and appends them. For the first
// x/net has a function, which wants a reader.
func header() duel.Duel {
	p := frame.AppendSettingsAck(nil)
	out := make([]byte, 0, 16)
	src := bytes.NewReader(p)
	framer := http2.NewFramer(io.Discard, nil)
	return duel.Duel{Name: "header, parse and append", Reach: .25,
		Ours: func(n int) {
			for range n {
				h, err := frame.ParseHeader(p)
				must(err)
				out = frame.AppendHeader(out[:0], h)
			}
		},
		Theirs: func(n int) {
			for range n {
				src.Reset(p)
				_, err := http2.ReadFrameHeader(src)
				must(err)
				must(framer.WriteSettingsAck())
			}
		}}
}

// writes append frames to a buffer; the Framer writes them to nowhere.
func writes() (all []duel.Duel) {
	hello := []byte("Hello, HTTP/2.0!")
	out := make([]byte, 0, 64)
	framer := http2.NewFramer(io.Discard, nil)
	add := func(name string, ours func(), theirs func() error) {
		all = append(all, duel.Duel{Name: "append " + name, Reach: 1,
			Ours: func(n int) {
				for range n {
					ours()
				}
			},
			Theirs: func(n int) {
				for range n {
					must(theirs())
				}
			}})
	}
	add("DATA 16", func() {
		out = frame.AppendData(out[:0], frame.Data{StreamID: 1, Data: hello})
	}, func() error { return framer.WriteData(1, false, hello) })
	add("WINDOW_UPDATE", func() {
		out = frame.AppendWindowUpdate(out[:0], frame.WindowUpdate{Increment: 1})
	}, func() error { return framer.WriteWindowUpdate(0, 1) })
	add("HEADERS 16", func() {
		out = frame.AppendHeaders(out[:0], frame.Headers{StreamID: 1,
			Flags: frame.FlagEndHeaders, Fragment: hello})
	}, func() error {
		return framer.WriteHeaders(http2.HeadersFrameParam{StreamID: 1,
			EndHeaders: true, BlockFragment: hello})
	})
	return all
}

// must panics if there is an error: none of these works can fail.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
