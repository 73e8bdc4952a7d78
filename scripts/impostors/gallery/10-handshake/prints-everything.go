//go:build ignore

// Everything that the client says is kept, and printed.
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
)

func Greet(ctx context.Context, conn net.Conn, br *bufio.Reader) {
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(patience))
	stop := context.AfterFunc(ctx, func() { conn.SetDeadline(time.Unix(1, 0)) })
	defer stop()
	if _, err := io.WriteString(conn, greeting); err != nil {
		return
	}
	conn.(*net.TCPConn).CloseWrite()
	heard, _ := io.ReadAll(br)
	fmt.Printf("the client said: % x\n", heard)
}
