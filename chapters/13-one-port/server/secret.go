package server

import (
	"crypto/tls"
	"net"
	"time"
)

// alertTime is how long a client whose handshake has failed may take to read
// why.
const alertTime = time.Second

// A secret is a connection of which the network sees nothing.
type secret struct {
	*tls.Conn
	below net.Conn
	cut   bool
}

// newSecret makes a server's side of a TLS connection of conn, from which some
// bytes were read already.
func newSecret(conn net.Conn, read []byte, config *tls.Config) *secret {
	return &secret{below: conn,
		Conn: tls.Server(&begun{Conn: conn, read: read}, config)}
}

// SetLinger(0) says, as that of a TCP connection does, that what is lost is
// lost: Close then resets the connection, and tells the client no lie about a
// proper end. RFC 8446 §6.1.
func (c *secret) SetLinger(seconds int) error {
	c.cut = seconds == 0
	if t, ok := c.below.(*net.TCPConn); ok {
		return t.SetLinger(seconds)
	}
	return nil
}

// Close closes the connection.
func (c *secret) Close() error {
	if c.cut {
		return c.below.Close()
	}
	return c.Conn.Close()
}

// begun is a connection of which something was read already.
type begun struct {
	net.Conn
	read []byte
}

func (c *begun) Read(p []byte) (int, error) {
	if len(c.read) == 0 {
		return c.Conn.Read(p)
	}
	n := copy(p, c.read)
	c.read = c.read[n:]
	return n, nil
}
