// Command ceiling is as fast as a Go server gets that has a goroutine for
// each connection: it reads until an empty line, writes the bytes it was
// given, and closes. It understands nothing of what it read, and loses the
// answer of a client that sends more than a head.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"log"
	"net"
	"os"
	"sync"
)

// buffers are shared, as a lean server would.
var buffers = sync.Pool{New: func() any { return new([4096]byte) }}

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	file := flag.String("answer", "", "a `file` that holds what to answer")
	flag.Parse()
	answer, err := os.ReadFile(*file)
	if err != nil {
		log.Fatal(err)
	}
	// Keep-alive probes would cost four system calls a connection.
	lc := net.ListenConfig{KeepAlive: -1}
	ln, err := lc.Listen(context.Background(), "tcp4", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("ceiling listening on", ln.Addr())
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go serve(conn, answer)
	}
}

func serve(conn net.Conn, answer []byte) {
	defer conn.Close()
	buf := buffers.Get().(*[4096]byte)
	defer buffers.Put(buf)
	n := 0
	for !bytes.HasSuffix(buf[:n], []byte("\r\n\r\n")) {
		m, err := conn.Read(buf[n:])
		if err != nil || m == 0 {
			return
		}
		n += m
	}
	conn.Write(answer)
}
