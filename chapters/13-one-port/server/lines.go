package server

import "time"

// Write writes to the client.
func (c *lines) Write(p []byte) (int, error) { return c.out.Write(p) }

// SetDeadline sets both deadlines.
func (c *lines) SetDeadline(t time.Time) error {
	c.out.SetWriteDeadline(t)
	return c.Conn.SetReadDeadline(t)
}

// SetWriteDeadline sets that of Write.
func (c *lines) SetWriteDeadline(t time.Time) error {
	return c.out.SetWriteDeadline(t)
}

// CloseWrite ends our half: the stream gets END_STREAM.
func (c *lines) CloseWrite() error { return c.out.Close() }

// Close ends both.
func (c *lines) Close() error {
	c.out.Close()
	return c.Conn.Close()
}
