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
func (c *conn) tryRead(fd uintptr) bool {
	c.take()
	n, err := syscall.Read(int(fd), c.spare)
	for err == syscall.EINTR {
		n, err = syscall.Read(int(fd), c.spare)
	}
	if err == syscall.EAGAIN {
		c.rest()
		return false
	}
	c.stats.Reads++
	if c.readErr = nil; n > 0 {
		c.arrived = c.spare[:n]
		return true
	}
	if err != nil {
		err = os.NewSyscallError("read", err)
	}
	c.readErr = noBytes(err)
	return true
}

// noBytes is what a read that brought none means.
func noBytes(err error) error {
	if err == nil {
		return io.EOF
	}
	return err
}
