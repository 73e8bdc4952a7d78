//go:build ignore

// The connection is closed at the 256th byte, and the rest of what the client
// says is not read.
//
//impostor:caught-by 10-07
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"time"

	"barewire/01-sockets/tcp"
)

func Greet(ctx context.Context, conn net.Conn, br *bufio.Reader) {
	conn.SetDeadline(time.Now().Add(patience))
	defer tcp.WakeOnDone(ctx, conn)()
	if _, err := io.WriteString(conn, greeting); err != nil {
		return
	}
	conn.(*net.TCPConn).CloseWrite()
	heard := make([]byte, mostHeard)
	n, _ := io.ReadFull(br, heard)
	fmt.Printf("the client said: % x\n", heard[:n])
}
