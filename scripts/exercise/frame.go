package exercise

import (
	"fmt"
	"time"

	"barewire/scripts/dissect"

	"golang.org/x/net/http2/hpack"
)

// frame is one that came, taken apart.
type frame struct {
	dissect.FrameHeader
	at      int // its offset in what came
	payload []byte
	values  map[string]string // by key, as a script writes them
	data    []byte            // of DATA, without padding
	block   []byte            // or the fragment of one
	fields  []hpack.HeaderField
	decoded bool // fields is the whole list
}

// frames is what a socket knows of the HTTP/2 that comes.
type frames struct {
	waiting []*frame // come, and not expected yet
	passed  []*frame // since the last that was expected: free ones
	last    *frame   // the last that was expected
	n       int      // how many have come
	open    *frame   // without END_HEADERS: CONTINUATION must follow
	block   []byte   // of open
	decoder *hpack.Decoder
}

// maxFrame is the longest payload that we have allowed. RFC 9113 §4.2.
const maxFrame = dissect.DefaultMaxFrame

// maxFrames and maxHeard, in bytes, bound what a server may send on one
// connection, however little of it is waiting.
const (
	maxFrames = 100_000
	maxHeard  = 64 << 20
)

// nextFrame reads a frame to its end and adds it to those that wait.
func (x *expectation) nextFrame(c *socket, deadline time.Time,
	want string) (*frame, error) {
	c.framed = true
	if c.h2.n > maxFrames || len(c.got) > maxHeard {
		return nil, (&problem{kind: KindFlood, summary: fmt.Sprintf(
			"%d frames came, far more than the answer needs", c.h2.n)}).
			with("got", c.h2.listed())
	}
	f, err := x.readFrame(c, deadline, want)
	if err != nil {
		return nil, err
	}
	c.pos = f.at + dissect.FrameHeaderLen + f.Length
	c.h2.n++
	if err := f.parse(); err != nil {
		return nil, err.on(c, f)
	}
	if err := c.h2.fieldsOf(f); err != nil {
		return nil, err.on(c, f)
	}
	if pr := c.unopened(f); pr != nil {
		return nil, pr
	}
	c.h2.waiting = append(c.h2.waiting, f)
	return f, nil
}

// readFrame reads header and payload. What the header shows to be wrong is
// not waited for.
func (x *expectation) readFrame(c *socket, deadline time.Time,
	want string) (*frame, error) {
	err := c.fill(deadline, func(p []byte) bool {
		return len(p) >= dissect.FrameHeaderLen || noFrame(p) != ""
	})
	if why := noFrame(c.unread()); why != "" {
		return nil, differs("%s", why).with("got", quote(c.unread()))
	}
	if err != nil {
		return nil, x.noFrameCame(c, err, want)
	}
	f := &frame{FrameHeader: dissect.ParseFrameHeader(c.unread()), at: c.pos}
	f.payload = c.unread()[dissect.FrameHeaderLen:]
	f.payload = f.payload[:min(len(f.payload), f.Length)]
	if fault := c.h2.headerFault(f); fault != nil {
		f.parse()
		return nil, fault.on(c, f)
	}
	err = c.fill(deadline, func(p []byte) bool {
		return len(p) >= dissect.FrameHeaderLen+f.Length
	})
	f.payload = c.unread()[dissect.FrameHeaderLen:]
	f.payload = f.payload[:min(len(f.payload), f.Length)]
	if err != nil {
		return nil, x.cutFrame(c, f, err)
	}
	return f, nil
}
