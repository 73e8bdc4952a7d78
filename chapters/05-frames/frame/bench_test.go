package frame

import (
	"bufio"
	"bytes"
	"fmt"
	"testing"
)

// BenchmarkReadFrame reads frames as they lie in a read buffer, from the
// shortest to one that fills a packet.
func BenchmarkReadFrame(b *testing.B) {
	for _, h := range []Header{
		{0, TypeSettings, FlagAck, 0},
		{4, TypeWindowUpdate, 0, 1},
		{1024, TypeData, 0, 1},
		{16384, TypeData, 0, 1},
	} {
		one := append([]byte{0, byte(h.Length >> 8), byte(h.Length),
			byte(h.Type), byte(h.Flags), 0, 0, 0, byte(h.StreamID)},
			make([]byte, h.Length)...)
		p := bytes.Repeat(one, 64)
		name := fmt.Sprintf("%v-%d", h.Type, h.Length)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			r := NewReader(bufio.NewReaderSize(&endless{p: p}, 4096), 0)
			for b.Loop() {
				if _, _, err := r.ReadFrame(); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/copied", func(b *testing.B) {
			b.ReportAllocs()
			br := bufio.NewReaderSize(&endless{p: p}, 4096)
			for b.Loop() {
				if _, _, err := ReadFrame(br, DefaultMaxSize); err != nil {
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

func BenchmarkHeader(b *testing.B) {
	h := Header{16, TypeData, FlagEndStream, 1}
	var buf [HeaderLen]byte
	b.Run("parse", func(b *testing.B) {
		p := AppendHeader(buf[:0], h)
		for b.Loop() {
			if _, err := ParseHeader(p); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("append", func(b *testing.B) {
		for b.Loop() {
			AppendHeader(buf[:0], h)
		}
	})
}
