package main

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"testing/iotest"

	"barewire/05-frames/frame"
)

// preface is what a client sends before its first frame. RFC 9113 §3.4.
const preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

// A dump shows what is in a stream of frames.
type dump struct {
	max    uint32  // bytes of a payload
	raw    bool    // not parsed
	copy   bool    // parsed and built again
	fast   bool    // read by frame.Reader
	splits bool    // once more for every place to cut it
	broken bool    // the connection breaks behind the last byte
	memory bool    // what a frame takes that is refused is told
	allocs float64 // what reading a frame may allocate; < 0: not counted
}

// stream does with in what the flags say.
func (d *dump) stream(out io.Writer, in io.Reader) error {
	if d.broken {
		in = io.MultiReader(in, iotest.ErrReader(syscall.ECONNRESET))
	}
	switch {
	case d.allocs >= 0:
		return d.count(out, in)
	case d.splits:
		return d.everySplit(out, in)
	}
	return d.all(out, in)
}

// all shows every frame of in until its end. An error of one stream is shown
// and the next frame follows. An error of the connection, and a stream that
// ends inside a frame, end the dump and are returned.
func (d *dump) all(out io.Writer, in io.Reader) error {
	src := &counted{Reader: in}
	br := bufio.NewReader(src)
	skipPreface(out, br)
	read := d.reader(br)
	if d.memory {
		read = measured(out, read)
	}
	for taken := 0; ; {
		h, payload, err := read()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = d.one(out, h, payload)
		} else if h != (frame.Header{}) {
			fmt.Fprintln(out, h)
		}
		var ofStream *frame.StreamError
		switch {
		case errors.As(err, &ofStream):
			fmt.Fprintf(out, "  error: %v\n", err)
		case errors.Is(err, io.ErrUnexpectedEOF):
			return fmt.Errorf("the stream ended inside a frame: %w", err)
		case err != nil:
			return err
		}
		if taken += frame.HeaderLen + len(payload); taken > src.n {
			return fmt.Errorf("got %d bytes of frames out of %d", taken, src.n)
		}
	}
}

// reader returns what reads the next frame from br.
func (d *dump) reader(br *bufio.Reader) func() (frame.Header, []byte, error) {
	if d.fast {
		return frame.NewReader(br, d.max).ReadFrame
	}
	return func() (frame.Header, []byte, error) {
		return frame.ReadFrame(br, d.max)
	}
}

// counted counts what is read: a reader that returns more frames than there
// are would go on for ever.
type counted struct {
	io.Reader
	n int // bytes
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += n
	return n, err
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
	p, err := frame.AppendCopy([]byte(before), h, payload)
	if err == nil {
		p, err = behind(p)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "  copy=%x\n", p)
	return nil
}

// before is what every dst holds already when something is appended to it.
const before = "sent before"

// behind is what stands behind it in p.
func behind(p []byte) ([]byte, error) {
	rest, ok := bytes.CutPrefix(p, []byte(before))
	if !ok {
		return p, fmt.Errorf("append: got %.24x…, want it behind what dst "+
			"holds, %q", p, before)
	}
	return rest, nil
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
	h, err := frame.ParseHeader(p)
	if err != nil {
		return fmt.Errorf("header of %d bytes: %w", len(p), err)
	}
	fmt.Fprintf(out, "length %d (%06[1]x)\ntype %v\nflags %02x\n"+
		"stream %d (%08[4]x)\n", h.Length, h.Type, uint8(h.Flags), h.StreamID)
	h.StreamID |= 1 << 31 // a stray bit, which is not sent
	p, err = behind(frame.AppendHeader([]byte(before), h))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "again % x\n", p)
	return nil
}
