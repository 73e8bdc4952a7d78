package http10

import (
	"context"
	"net"
)

// await waits for the first byte of a request. Until it comes nothing is owed
// to the client: when ctx is done, the wait ends with an error. From then on
// the request is in flight, and ctx has no say any more. s.idle is the list of
// those that wait.
//
//lab:exercise 03-08
//lab:stub return nil
func (s *Server) await(ctx context.Context, c *session) error {
	return nil
}

// finish closes the connection so that the answer arrives.
//
// If bytes of the client are unread in the kernel at that moment, or come
// later, TCP answers them with a reset, and a reset throws away what the
// client has not read yet: our answer. So when all that we know to come is in
// our buffer, a plain close will do. Else we close gently, in two steps, for
// at most s.Linger, or defaultLinger where that is 0. RFC 9112 §9.6.
//
//lab:exercise 03-08
//lab:stub return c.conn.Close()
func (s *Server) finish(c *session) error {
	return c.conn.Close()
}

// abort closes with a reset. Without a Content-Length the end of the
// connection is the end of the body, so only a reset can say: this was not
// all. RFC 9112 §8.
func abort(conn net.Conn) error {
	if conn, ok := conn.(*net.TCPConn); ok {
		conn.SetLinger(0)
	}
	return conn.Close()
}
