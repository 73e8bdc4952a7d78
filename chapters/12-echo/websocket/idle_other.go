//go:build !unix

package websocket

import (
	"net"
	"syscall"
)

// rawConn is nil where sockets are not read by descriptor.
func rawConn(net.Conn) syscall.RawConn { return nil }

func (c *Conn) tryRead(uintptr) bool { return true }

func (c *Conn) tryFirst(uintptr) bool { return true }
