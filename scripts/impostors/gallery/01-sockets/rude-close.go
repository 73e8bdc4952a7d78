//go:build ignore

// Close right after the answer resets a client that is still sending.
//
//impostor:caught-by 01-06
//impostor:errata 14
package tcp

import (
	"net"
	"time"
)

func CloseGently(conn net.Conn, wait time.Duration) error {
	return conn.Close()
}
