//go:build ignore

// The drain sets its deadline before every read: a drip of bytes extends it.
//
//impostor:caught-by 01-06
package tcp

import (
	"net"
	"time"
)

func CloseGently(conn net.Conn, wait time.Duration) error {
	half, ok := conn.(interface{ CloseWrite() error })
	if !ok || half.CloseWrite() != nil {
		return conn.Close()
	}
	for buf := make([]byte, 4096); ; {
		conn.SetReadDeadline(time.Now().Add(wait))
		if _, err := conn.Read(buf); err != nil {
			return conn.Close()
		}
	}
}
