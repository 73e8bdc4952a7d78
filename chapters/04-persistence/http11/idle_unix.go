//go:build unix

package http11

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
func (c *conn) tryRead(fd uintptr) (done bool) {
	c.take()
	n, done := c.readNow(fd, c.spare)
	if !done {
		c.rest()
		return false
	}
	c.arrived = c.spare[:n]
	return true
}

// tryFirst is tryRead for one byte, which needs no buffer.
func (c *conn) tryFirst(fd uintptr) (done bool) {
	_, done = c.readNow(fd, c.first[:])
	return done
}

// readNow reads without waiting. It is not done if there is nothing to read.
func (c *conn) readNow(fd uintptr, p []byte) (n int, done bool) {
	n, err := syscall.Read(int(fd), p)
	for err == syscall.EINTR {
		n, err = syscall.Read(int(fd), p)
	}
	if err == syscall.EAGAIN {
		return 0, false
	}
	c.stats.Reads++
	if c.readErr = nil; n > 0 {
		return n, true
	}
	if err != nil {
		err = os.NewSyscallError("read", err)
	}
	c.readErr = noBytes(err)
	return 0, true
}

// noBytes is what a read that brought none means.
func noBytes(err error) error {
	if err == nil {
		return io.EOF
	}
	return err
}
