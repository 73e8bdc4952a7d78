//go:build !unix

package http11

import (
	"net"
	"syscall"
)

// rawConn is nil where sockets are not read by descriptor.
func rawConn(net.Conn) syscall.RawConn { return nil }

func (c *conn) tryRead(uintptr) bool { return true }

func (c *conn) tryFirst(uintptr) bool { return true }
