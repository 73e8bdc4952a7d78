package websocket

import "barewire/11-ws-frames/wsframe"

// growth is how much memory is taken for a message before it has come.
const growth = 64 << 10

// collect adds the payload of a frame to the message, as it arrives. What is
// long is read to where it will stay; what is short goes through the buffer,
// for the next frame may be right behind it. RFC 6455 §5.4.
func (c *Conn) collect(h wsframe.Header) error {
	c.inFrame = true
	for at := int64(0); at < h.Length; {
		left := h.Length - at
		var p []byte
		switch n := int64(c.buffered()); {
		case n > 0:
			p = c.payload(h, at, int(min(n, left)))
			c.room(len(p))
			c.message = append(c.message, p...)
		case left < readSize/2:
			if err := c.fill(); err != nil {
				return err
			}
		default:
			n, err := c.direct(left)
			if err != nil {
				return err
			}
			p = c.message[len(c.message)-n:]
			wsframe.Mask(p, h.Mask, int(at&3))
		}
		if err := c.check(p); err != nil {
			return err
		}
		at += int64(len(p))
	}
	c.inFrame = false
	return nil
}

// direct reads at most left bytes to the end of the message. Memory is taken
// as the message grows, not as its length is announced.
func (c *Conn) direct(left int64) (int, error) {
	c.room(int(min(left, growth)))
	from := len(c.message)
	free := min(int64(cap(c.message)-from), left)
	n, err := c.read(c.message[from : int64(from)+free])
	c.message = c.message[:from+n]
	return n, err
}

// room makes room for n bytes more, by doubling. What append would take is
// near to that, but not the same for all ways of getting there, and a buffer a
// little over keepSize is lost with every message.
func (c *Conn) room(n int) {
	from := len(c.message)
	if cap(c.message)-from >= n {
		return
	}
	more := make([]byte, from, max(2*cap(c.message), from+n))
	copy(more, c.message)
	c.message = more
}
