package main

import (
	"fmt"
	"strconv"

	"barewire/05-frames/frame"
	"barewire/09-multiplexing/http2"
)

// An uploader sends a body on stream 1, and counts what it may.
type uploader struct {
	*client
	left         int
	stream, conn int  // the windows
	first        int  // what the stream's began with
	whole        int  // the connection's, as the greeting has made it
	greeted      bool // by the server's SETTINGS
	answered     bool // to its end
	said         []byte
}

// send uploads n bytes, and prints the answer.
func send(addr, count string) error {
	n, err := strconv.ParseUint(count, 10, 31)
	if err != nil {
		return err
	}
	c, err := dial(addr)
	if err != nil {
		return err
	}
	defer c.conn.Close()
	const first = int(http2.FirstWindow)
	u := &uploader{client: c, left: int(n), stream: first, conn: first,
		first: first}
	u.ask(1, "POST", "/upload", 0)
	for !u.answered {
		if u.greeted {
			u.data()
		}
		if err := u.flush(); err != nil {
			return err
		}
		if err := u.hear(); err != nil {
			return fmt.Errorf("%d bytes left, %d allowed on the stream, %d on "+
				"the connection: %w", u.left, u.stream, u.conn, err)
		}
	}
	fmt.Printf("%s\n", u.said)
	return nil
}

// data puts down as much as the windows allow.
func (u *uploader) data() {
	for u.left > 0 {
		n := min(u.left, u.stream, u.conn, frame.DefaultMaxSize)
		if n <= 0 {
			return
		}
		u.left, u.stream, u.conn = u.left-n, u.stream-n, u.conn-n
		d := frame.Data{StreamID: 1, Data: make([]byte, n)}
		if u.left == 0 {
			d.Flags = frame.FlagEndStream
		}
		u.out = frame.AppendData(u.out, d)
	}
}

// hear takes one frame.
func (u *uploader) hear() error {
	h, p, err := u.next()
	if err != nil {
		return err
	}
	switch h.Type {
	case frame.TypeSettings:
		return u.settings(h, p)
	case frame.TypeWindowUpdate:
		more, err := frame.ParseWindowUpdate(h, p)
		if err != nil {
			return err
		}
		return u.allow(h.StreamID, int(more.Increment))
	case frame.TypeData:
		u.said = append(u.said, p...)
		u.answered = h.Flags.Has(frame.FlagEndStream)
	}
	return nil
}

// allow makes a window larger. The server makes the connection's what it shall
// be when it greets us. Later it gives back what has come: one that gives more
// gets beyond 2^31-1 some day.
func (u *uploader) allow(id uint32, n int) error {
	if id > 0 {
		u.stream += n
		return nil
	}
	u.conn += n
	if u.whole == 0 {
		u.whole = int(http2.FirstWindow) + n
	}
	if u.conn > u.whole {
		return fmt.Errorf("the connection's window: got %d, want at most %d, "+
			"what it was before any DATA", u.conn, u.whole)
	}
	return nil
}

func (u *uploader) settings(h frame.Header, p []byte) error {
	u.greeted = true
	list, err := frame.ParseSettings(h, p, nil)
	for _, s := range list {
		if s.ID == frame.InitialWindowSize {
			u.stream += int(s.Value) - u.first
			u.first = int(s.Value)
		}
	}
	return err
}
