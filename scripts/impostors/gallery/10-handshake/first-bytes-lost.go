//go:build ignore

// The socket is read, and what came with the request is not.
//
//impostor:caught-by 10-07
//impostor:errata 82
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
	if half, ok := conn.(interface{ CloseWrite() error }); ok {
		half.CloseWrite()
	}
	heard := make([]byte, mostHeard)
	n, _ := io.ReadFull(conn, heard)
	fmt.Printf("the client said: % x\n", heard[:n])
	io.Copy(io.Discard, conn) // unread bytes would reset the connection
}
