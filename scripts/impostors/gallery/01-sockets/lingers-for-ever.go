//go:build ignore

// The drain has no deadline: a client that never closes is kept for ever.
//
//impostor:caught-by 01-06
package tcp

import (
	"io"
	"net"
	"time"
)

func CloseGently(conn net.Conn, wait time.Duration) error {
	half, ok := conn.(interface{ CloseWrite() error })
	if !ok || half.CloseWrite() != nil {
		return conn.Close()
	}
	conn.SetReadDeadline(time.Time{})
	io.Copy(io.Discard, conn)
	return conn.Close()
}
