package server

import (
	"context"
	"io"
	"net"
	"sync"

	"barewire/04-persistence/http11"
)

// A tunnel makes a connection of a stream, for a protocol that wants one. It
// is the answer's Stream: what the protocol says is read from it.
//
//	request's body → up → what the protocol reads
//	answer's Stream ← down ← what it writes
//
// Each direction is a net.Pipe: it has deadlines, and holds no bytes, so that
// whoever does not read is not written to.
type tunnel struct {
	body     io.Reader
	up, down net.Conn // our ends
	running  sync.WaitGroup
}

// newTunnel has talk talk on a connection whose client is behind body and the
// tunnel.
//
//lab:exercise 13-05
//lab:stub return io.NopCloser(body)
func newTunnel(ctx context.Context, body io.Reader,
	talk http11.Talk) io.ReadCloser {
	return io.NopCloser(body)
}

// bring brings what the client says. The end of its half, END_STREAM, is the
// end of what can be read, as FIN would be; and so is RST_STREAM: nobody who
// reads here could do anything else about it. RFC 8441 §5.
//
//lab:exercise 13-05
//lab:stub return
func (t *tunnel) bring() {
	return
}

// Read reads what the protocol says. When it has closed the connection, or
// its half of it, that is io.EOF, and the stream ends.
func (t *tunnel) Read(p []byte) (int, error) { return t.down.Read(p) }

// Close ends the tunnel. When it returns, nobody reads the body any more: the
// stream may be another's then.
//
//lab:exercise 13-05
//lab:stub return nil
func (t *tunnel) Close() error {
	return nil
}

// lines are a connection made of two, one for each direction: so each can be
// closed by itself, as the halves of a TCP connection can.
type lines struct {
	net.Conn // what is read, and the addresses
	out      net.Conn
}
