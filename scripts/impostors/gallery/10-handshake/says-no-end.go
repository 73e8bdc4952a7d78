//go:build ignore

// The server waits for the client to end first, and the client for it.
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
	if _, err := io.WriteString(conn, greeting); err != nil {
		return
	}
	heard, _ := io.ReadAll(io.LimitReader(br, mostHeard))
	io.Copy(io.Discard, br)
	fmt.Printf("the client said: % x\n", heard)
}
