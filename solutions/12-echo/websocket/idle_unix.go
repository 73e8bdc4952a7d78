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
func (c *Conn) tryRead(fd uintptr) bool {
	c.take()
	n, err := syscall.Read(int(fd), c.in)
	for err == syscall.EINTR {
		n, err = syscall.Read(int(fd), c.in)
	}
	if err == syscall.EAGAIN {
		c.rest()
		return false
	}
	switch c.readErr = nil; {
	case n > 0:
		c.from, c.to = 0, n
	case err != nil:
		c.readErr = os.NewSyscallError("read", err)
	default:
		c.readErr = io.EOF
	}
	return true
}
