package main

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"barewire/05-frames/frame"
)

// preface is what a client sends before its first frame. RFC 9113 §3.4.
const preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

// A dump shows what is in a stream of frames.
type dump struct {
	max    uint32  // bytes of a payload
	raw    bool    // not parsed
	copy   bool    // parsed and built again
	allocs float64 // what reading a frame may allocate; < 0: not counted
}

// all shows every frame of in until its end. An error of one stream is shown
// and the next frame follows. An error of the connection, and a stream that
// ends inside a frame, end the dump and are returned.
func (d *dump) all(out io.Writer, in io.Reader) error {
	if d.allocs >= 0 {
		return d.count(out, in)
	}
	br := bufio.NewReader(in)
	skipPreface(out, br)
	r := frame.NewReader(br, d.max)
	for {
		h, payload, err := r.ReadFrame()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = d.one(out, h, payload)
		} else if h != (frame.Header{}) {
			fmt.Fprintln(out, h)
		}
		var ofStream *frame.StreamError
		if errors.As(err, &ofStream) {
			fmt.Fprintf(out, "  error: %v\n", err)
			continue
		}
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return fmt.Errorf("the stream ended inside a frame: %w", err)
		}
		if err != nil {
			return err
		}
	}
}

// one shows a frame.
func (d *dump) one(out io.Writer, h frame.Header, payload []byte) error {
	if d.raw {
		out.Write(frame.AppendRawText(nil, h, payload))
		return nil
	}
	text, err := frame.AppendText(nil, h, payload)
	out.Write(text)
	if err != nil || !d.copy {
		return err
	}
	p, err := frame.AppendCopy(nil, h, payload)
	fmt.Fprintf(out, "  copy=%x\n", p)
	return err
}

// skipPreface takes the client's preface from br, if it is there: a recording
// of a server's side has none.
func skipPreface(out io.Writer, br *bufio.Reader) {
	if p, _ := br.Peek(len(preface)); string(p) == preface {
		fmt.Fprintf(out, "preface %q\n", p)
		br.Discard(len(preface))
	}
}

// showHeader shows a header given in hex, and the bytes of it built again.
func showHeader(out io.Writer, digits string) error {
	p, err := hex.DecodeString(strings.ReplaceAll(digits, " ", ""))
	if err != nil {
		return err
	}
	if len(p) < frame.HeaderLen {
		return fmt.Errorf("header: got %d bytes, want %d", len(p),
			frame.HeaderLen)
	}
	h, err := frame.ParseHeader(p)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "length %d\ntype %v\nflags 0x%02x\nstream %d\n",
		h.Length, h.Type, uint8(h.Flags), h.StreamID)
	fmt.Fprintf(out, "again % x\n", frame.AppendHeader(nil, h))
	return nil
}

// count reads in again and again, and says how many pieces of memory a frame
// of it costs.
func (d *dump) count(out io.Writer, in io.Reader) error {
	p, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	frames := 0
	src := bytes.NewReader(nil)
	br := bufio.NewReader(src)
	n := testing.AllocsPerRun(100, func() {
		src.Reset(p)
		br.Reset(src)
		skipPreface(io.Discard, br)
		r := frame.NewReader(br, d.max)
		for frames = 0; err == nil; frames++ {
			_, _, err = r.ReadFrame()
		}
		frames--
		if err == io.EOF {
			err = nil
		}
	})
	if err != nil {
		return err
	}
	// The Reader itself is one, however many frames it reads.
	verdict := "too many"
	if n <= 1+d.allocs*float64(frames) {
		verdict = "in order"
	}
	fmt.Fprintf(out, "%d frames, allocations %s: %v\n", frames, verdict, n)
	return nil
}
