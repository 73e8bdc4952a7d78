//go:build ignore

// Each read has a second of its own, so whoever drips bytes stays for ever.
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
	if _, err := io.WriteString(conn, greeting); err != nil {
		return
	}
	conn.(*net.TCPConn).CloseWrite()
	release := tcp.WakeOnDone(ctx, conn)
	defer release()
	var heard []byte
	p := make([]byte, mostHeard)
	for {
		n, err := br.Read(p)
		heard = append(heard, p[:min(n, mostHeard-len(heard))]...)
		if err != nil {
			break
		}
		if ctx.Err() == nil {
			conn.SetReadDeadline(time.Now().Add(patience))
		}
	}
	fmt.Printf("the client said: % x\n", heard)
}
