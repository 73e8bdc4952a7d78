//go:build unix

package websocket

import (
	"io"
	"net"
	"os"
	"syscall"
)

// rawConn is the socket below a connection, if there is one that can be asked
// without waiting.
func rawConn(conn net.Conn) syscall.RawConn {
	if s, ok := conn.(*net.TCPConn); ok {
		if raw, err := s.SyscallConn(); err == nil {
			return raw
		}
	}
	return nil
}

// tryRead reads what is there, and reports whether there was anything: a
// RawConn calls it again when there is. Only then are buffers taken. An
// ordinary read would have to bring its buffer along and hold it for as long
// as it waits.
func (c *Conn) tryRead(fd uintptr) (done bool) {
	c.take()
	n, done := c.readNow(fd, c.in)
	if !done {
		c.rest()
		return false
	}
	c.from, c.to = 0, n
	return true
}

// tryFirst is tryRead for one byte, which needs no buffer.
func (c *Conn) tryFirst(fd uintptr) (done bool) {
	_, done = c.readNow(fd, c.first[:])
	return done
}

// readNow reads without waiting. It is not done if there is nothing to read.
func (c *Conn) readNow(fd uintptr, p []byte) (n int, done bool) {
	n, err := syscall.Read(int(fd), p)
	for err == syscall.EINTR {
		n, err = syscall.Read(int(fd), p)
	}
	switch c.netErr = nil; {
	case err == syscall.EAGAIN:
		return 0, false
	case err != nil:
		c.netErr = os.NewSyscallError("read", err)
	case n == 0:
		c.netErr = io.EOF
	}
	return max(n, 0), true
}
