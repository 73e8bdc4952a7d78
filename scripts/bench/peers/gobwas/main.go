// Command gobwas echoes with the low level of gobwas/ws: headers and payloads
// by hand, on a bare connection. It puts messages together and answers pings;
// it does not look at text.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"log"
	"net"

	"github.com/gobwas/ws"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	flag.Parse()
	ln, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("gobwas listening on", ln.Addr())
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go echo(conn)
	}
}

func echo(conn net.Conn) {
	defer conn.Close()
	if _, err := ws.Upgrade(conn); err != nil {
		return
	}
	br := bufio.NewReader(conn)
	var message, frame []byte
	for {
		h, err := ws.ReadHeader(br)
		if err != nil || h.Length > 32<<20 {
			return
		}
		from := len(message)
		message = append(message, make([]byte, h.Length)...)
		p := message[from:]
		if _, err := io.ReadFull(br, p); err != nil {
			return
		}
		ws.Cipher(p, h.Mask, 0)
		if h.OpCode == ws.OpClose {
			return
		}
		if h.OpCode.IsControl() || h.Fin {
			op := h.OpCode
			switch {
			case op == ws.OpPing:
				op = ws.OpPong
			case op.IsControl():
				message = message[:from]
				continue
			default:
				op, p = ws.OpBinary, message
			}
			frame = frame[:0]
			out := appender{&frame}
			ws.WriteHeader(out, ws.Header{Fin: true, OpCode: op,
				Length: int64(len(p))})
			frame = append(frame, p...)
			if _, err := conn.Write(frame); err != nil {
				return
			}
			message = message[:len(message)-len(p)]
		}
	}
}

// appender is a writer to a slice.
type appender struct{ to *[]byte }

func (a appender) Write(p []byte) (int, error) {
	*a.to = append(*a.to, p...)
	return len(p), nil
}
