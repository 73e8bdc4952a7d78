//go:build ignore

// The greeting, and then a close that hears no answer.
//
//impostor:caught-by 10-07
package main

import (
	"bufio"
	"context"
	"io"
	"net"
)

func Greet(ctx context.Context, conn net.Conn, br *bufio.Reader) {
	io.WriteString(conn, greeting)
}
