package tcp

import (
	"io"
	"net"
	"time"
)

// CloseGently closes conn so that the peer reads all that was written to it.
// After a plain Close the system answers what still comes with RST, and a RST
// makes the peer drop what it has not read yet: our last answer. So
// CloseGently ends our direction only (FIN), reads and drops what comes until
// the peer has ended its own, and closes then. It waits at most wait, for all
// of the drain. A conn that cannot end one direction alone, having no
// CloseWrite or one that fails, is closed at once.
// RFC 9293 §3.6.1; RFC 9112 §9.6.
//
// It returns the error of the close only: how the peer took its leave does
// not matter any more. There is no bound on the bytes, but on their time: a
// bound on bytes would hit just the clients that need this.
//
//lab:exercise 01-06
//lab:stub return conn.Close()
func CloseGently(conn net.Conn, wait time.Duration) error {
	half, ok := conn.(interface{ CloseWrite() error })
	if !ok || half.CloseWrite() != nil {
		return conn.Close()
	}
	// One deadline for the whole drain, so that a drip cannot extend it.
	if conn.SetReadDeadline(time.Now().Add(wait)) == nil {
		io.Copy(io.Discard, conn)
	}
	return conn.Close()
}
