package websocket

import (
	"time"

	"barewire/11-ws-frames/wsframe"
)

// Write sends a message, its parts joined. It is sent when the client has said
// all that it has to say for now, or when enough has gathered. Once Close was
// called, nothing is sent. RFC 6455 §6.1.
func (c *Conn) Write(kind wsframe.Opcode, parts ...[]byte) error {
	if c.closing {
		return nil
	}
	size := 0
	for _, p := range parts {
		size += len(p)
	}
	if c.deflated != nil && size >= deflateSize {
		return c.writeDeflated(kind, parts)
	}
	return c.append(wsframe.Header{Fin: true, Opcode: kind,
		Length: int64(size)}, parts...)
}

// send sends a control frame, behind the messages that wait.
func (c *Conn) send(kind wsframe.Opcode, p []byte) error {
	return c.append(wsframe.Header{Fin: true, Opcode: kind,
		Length: int64(len(p))}, p)
}

// append puts a frame behind those that wait to be sent. A large payload is
// sent at once instead, together with all that waits. After a write that has
// failed there is nothing to be put: it may have ended inside a frame.
func (c *Conn) append(h wsframe.Header, parts ...[]byte) error {
	if c.gone {
		return c.netErr
	}
	c.take()
	from := len(c.out)
	c.out = wsframe.AppendHeader(c.out, h)
	if h.Length > copySize {
		c.traceSent(c.out[from:], parts)
		return c.sendBoth(parts)
	}
	for _, p := range parts {
		c.out = append(c.out, p...)
	}
	c.traceSent(c.out[from:], nil)
	return c.answered()
}

// answered is told that a frame waits to be sent. It can wait for others until
// we have to wait for the client, but not for so many that they fill the
// memory.
//
//lab:exercise 12-06
//lab:stub return c.flush()
func (c *Conn) answered() error {
	return c.flush()
}

// sendBoth sends what waits and then parts, in one call if they are not longer
// than pieceSize: each piece gets time of its own.
func (c *Conn) sendBoth(parts [][]byte) error {
	c.both = append(c.both[:0], c.out)
	room := pieceSize
	for _, p := range parts {
		for len(p) > room {
			c.both = append(c.both, p[:room])
			if err := c.writeBoth(); err != nil {
				return err
			}
			p, room = p[room:], pieceSize
		}
		c.both = append(c.both, p)
		room -= len(p)
	}
	return c.writeBoth()
}

func (c *Conn) writeBoth() error {
	err := c.limitWrite()
	if err == nil {
		c.left = c.both // WriteTo cuts off what it has written
		_, err = c.left.WriteTo(c.net)
	}
	clear(c.both)
	c.both = c.both[:0]
	return c.wrote(err)
}

// flush sends what waits, in the time that limitWrite gives it. Without a
// session, c.session == nil, nothing waits. An error of it is final.
//
//lab:exercise 12-06
//lab:stub if c.session == nil || len(c.out) == 0 { return nil }
//lab:stub return c.writeOut()
func (c *Conn) flush() error {
	if c.session == nil || len(c.out) == 0 {
		return nil
	}
	return c.writeOut()
}

// writeOut writes what waits, and counts how often that was done.
func (c *Conn) writeOut() error {
	_, err := c.net.Write(c.out)
	return c.wrote(err)
}

// wrote is told how a write ended.
func (c *Conn) wrote(err error) error {
	c.writes++
	c.out = c.out[:0]
	if err != nil {
		c.gone, c.netErr = true, err
	}
	return err
}

// limitWrite gives the next write its time. Who does not take what we say is
// not listened to either meanwhile: that is all the backpressure there is.
func (c *Conn) limitWrite() error {
	until, due := c.sending.due(time.Now(), c.server.writeTimeout())
	if due {
		return c.net.SetWriteDeadline(until)
	}
	return nil
}
