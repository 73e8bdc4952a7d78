package tcp

import (
	"context"
	"fmt"
	"io"
	"net"
	"time"
)

// A Conversation is what the line server has with each of its clients: it
// greets, answers every line with its number and its bytes, and when the
// client has finished it sums up and says goodbye. Each line it sends ends
// with CR LF.
type Conversation struct {
	Idle    time.Duration // for a line to arrive whole
	Linger  time.Duration // for a client to take an answer, or to close
	MaxLine int           // bytes of a line, its end not counted
}

const greeting = "barewire: say something\r\n"

// Serve talks with one client until either side ends it. It fits
// Server.Handle.
func (c *Conversation) Serve(ctx context.Context, conn net.Conn) {
	release := WakeOnDone(ctx, conn)
	err := c.talk(ctx, conn)
	release()
	// A client that has finished sends nothing more, so the plain close
	// that follows loses nothing. Any other may still be sending.
	if err != io.EOF && err != io.ErrUnexpectedEOF {
		CloseGently(conn, c.Linger)
	}
}

// talk returns the error that ended the conversation, never nil.
func (c *Conversation) talk(ctx context.Context, conn net.Conn) error {
	lines := NewLineReader(conn, c.MaxLine)
	var t tally
	for out := []byte(greeting); ; {
		if err := c.say(conn, out); err != nil {
			return err
		}
		line, err := c.nextLine(ctx, conn, lines)
		if err != nil {
			c.say(conn, c.lastWords(&t, line, err))
			return err
		}
		out = t.appendAnswer(out[:0], line)
	}
}

// say writes p. A client that sends but never reads fills the system's
// buffers and then blocks us: a write needs its deadline too.
func (c *Conversation) say(conn net.Conn, p []byte) error {
	err := conn.SetWriteDeadline(time.Now().Add(c.Linger))
	if err == nil && len(p) > 0 {
		_, err = conn.Write(p)
	}
	return err
}

// nextLine reads one line from the client, for which it has c.Idle from now
// on, however many reads that takes. Its error is then
// os.ErrDeadlineExceeded; when ctx is done, it is ctx.Err().
//
// A ctx that is done ends the waiting only: lines that have arrived are still
// returned, one a call. So nextLine does not return early, but sets a deadline
// of long ago, with which a read fails at once and a line in lines does not.
//
//lab:exercise 01-05
//lab:stub return lines.ReadLine()
func (c *Conversation) nextLine(ctx context.Context, conn net.Conn,
	lines *LineReader) ([]byte, error) {
	return lines.ReadLine()
}

// lastWords returns what the client is told at the end, CR LF included. What
// that is depends on the error that nextLine ended with:
//
//	io.EOF                    3 lines, 14 bytes. Goodbye.
//	io.ErrUnexpectedEOF       the answer to line, then the same
//	ErrLineTooLong            line too long: 1024 bytes at most
//	os.ErrDeadlineExceeded    too slow: a line within 1m0s
//	context.Canceled          shutting down
//	any other                 nothing: nobody is there to read it
//
//lab:exercise 01-04
//lab:stub return nil
func (c *Conversation) lastWords(t *tally, line []byte, err error) []byte {
	return nil
}

// A tally counts what one client has said.
type tally struct{ lines, bytes int }

// appendAnswer counts line and appends its answer to dst.
func (t *tally) appendAnswer(dst, line []byte) []byte {
	t.lines++
	t.bytes += len(line)
	dst = fmt.Appendf(dst, "%d: ", t.lines)
	dst = append(dst, line...)
	return append(dst, "\r\n"...)
}

// appendGoodbye appends the sum of all lines to dst.
func (t *tally) appendGoodbye(dst []byte) []byte {
	return fmt.Appendf(dst, "%d lines, %d bytes. Goodbye.\r\n",
		t.lines, t.bytes)
}
