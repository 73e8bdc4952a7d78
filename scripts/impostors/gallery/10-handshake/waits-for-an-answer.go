//go:build ignore

// The wait for a client that says nothing does not end, or much too late.
//
//impostor:caught-by 10-07
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
)

func Greet(ctx context.Context, conn net.Conn, br *bufio.Reader) {
	defer conn.Close()
	if _, err := io.WriteString(conn, greeting); err != nil {
		return
	}
	if c, ok := conn.(interface{ CloseWrite() error }); ok {
		c.CloseWrite()
	}
	heard, _ := io.ReadAll(io.LimitReader(br, mostHeard))
	io.Copy(io.Discard, br)
	fmt.Printf("the client said: % x\n", heard)
}
