//go:build ignore

// What one read brings is taken for all that the client says.
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
	conn.(*net.TCPConn).CloseWrite()
	p := make([]byte, mostHeard)
	n, _ := br.Read(p)
	fmt.Printf("the client said: % x\n", p[:n])
}
