//go:build unix

package http2

import (
	"errors"
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

// errAgain says that there is nothing to read now.
var errAgain = errors.New("nothing to read yet")

// tryRead reads what is there, and reports whether there was anything: a
// RawConn calls it again when there is. Only then does c have buffers. An
// ordinary read would have to bring its buffer along, and hold it for as long
// as it waits.
func (c *conn) tryRead(fd uintptr) bool {
	c.take()
	c.fd = int(fd)
	_, c.readErr = c.br.Peek(1)
	c.fd = -1
	if c.readErr == errAgain {
		c.rest()
		return false
	}
	return true
}

// readNow reads what is there.
func (c *conn) readNow(p []byte) (int, error) {
	n, err := syscall.Read(c.fd, p)
	for err == syscall.EINTR {
		n, err = syscall.Read(c.fd, p)
	}
	switch {
	case err == syscall.EAGAIN:
		return 0, errAgain
	case err != nil:
		return 0, os.NewSyscallError("read", err)
	case n == 0:
		return 0, io.EOF
	}
	return n, nil
}
