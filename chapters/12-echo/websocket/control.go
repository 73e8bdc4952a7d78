package websocket

import (
	"fmt"
	"os"
	"strings"

	"barewire/11-ws-frames/wsframe"
)

// control reads a control frame and does what it asks for: a ping is answered
// by a pong that says the same, even when our close frame is out, for after it
// only data is forbidden; a pong needs no answer, and a close frame is the end.
// RFC 6455 §5.5.
//
//lab:exercise 12-03
//lab:stub _, err := c.controlPayload(h)
//lab:stub if err == nil && h.Opcode == wsframe.Close { err = errClosed }
//lab:stub return err
func (c *Conn) control(h wsframe.Header) error {
	_, err := c.controlPayload(h)
	if err == nil && h.Opcode == wsframe.Close {
		err = errClosed
	}
	return err
}

// controlPayload reads the payload of a control frame: so little that it fits
// into the buffer.
func (c *Conn) controlPayload(h wsframe.Header) ([]byte, error) {
	c.inFrame = true
	for int64(c.buffered()) < h.Length {
		if err := c.fill(); err != nil {
			return nil, err
		}
	}
	c.inFrame = false
	return c.payload(h, 0, int(h.Length)), nil
}

// closed takes the client's close frame. If it was the first to say goodbye,
// it gets its own code back; if we were, this is the answer. Then nothing more
// is read. RFC 6455 §5.5.1.
//
//lab:exercise 12-04
//lab:stub return errClosed
func (c *Conn) closed(p []byte) error {
	return errClosed
}

// Close sends a close frame, unless one was sent before, and gives the client
// the server's CloseTimeout to answer it, from when it is out. Messages that
// still arrive are dropped. RFC 6455 §7.1.2.
//
//lab:exercise 12-01
//lab:stub return nil
func (c *Conn) Close(why wsframe.Closing) error {
	return nil
}

// fit is why as it may be on the wire. A handler's code that may not is our own
// fault, 1011, and a reason made of what a client has said is not UTF-8 for
// that. RFC 6455 §5.5.1, §7.4.1.
func fit(why wsframe.Closing) wsframe.Closing {
	if why.Code != wsframe.NoStatus && !wsframe.MayBeSent(why.Code) {
		why.Code = wsframe.InternalError
	}
	why.Reason = strings.ToValidUTF8(why.Reason, "\ufffd")
	return why
}

// leave sends the close frame that err asks for, and whatever waits before it.
// Its error says that nobody is there to read it.
//
//	nil                   none: all is said
//	c.gone                none: that is 1006
//	*wsframe.CloseError   its code, its text as the reason
//	any other             1011: the handler's fault, so ours
//
// RFC 6455 §7.1.7, §7.4.1.
//
//lab:exercise 12-01
//lab:stub return c.flush()
func (c *Conn) leave(err error) error {
	return c.flush()
}

// errSilent says that a client did not answer.
var errSilent = fmt.Errorf("the client does not answer: %w",
	os.ErrDeadlineExceeded)

// silent is told that the time for a read is over. When we shut down, the
// client hears that we are going away, once. A client in the middle of a frame
// has stopped; one that has not even answered a ping is gone, or its network
// is: both are given up. Any other gets a ping. With nil the wait goes on; an
// error ends the connection, and nothing more is said to the client. RFC 6455
// §5.5.2, §7.4.1.
//
//lab:exercise 12-07
//lab:stub return errSilent
func (c *Conn) silent() error {
	return errSilent
}
