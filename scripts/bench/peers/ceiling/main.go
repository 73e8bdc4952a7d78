// Command ceiling is as fast as a Go server gets that has a goroutine for
// each connection: it reads until an empty line and writes the bytes it was
// given, as often as it saw one. It understands nothing of what it read.
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
	"syscall"
)

var (
	once = flag.Bool("once", false, "close after the first answer")
	lean = flag.Bool("lean", false, "hold no buffer while waiting")
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
	answers := bytes.Repeat(answer, 64) // as many heads as buffers hold
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		if *lean {
			go serveLean(conn.(*net.TCPConn), answers[:len(answer)])
		} else {
			go serve(conn, answers, len(answer))
		}
	}
}

var end = []byte("\r\n\r\n")

func serve(conn net.Conn, answers []byte, size int) {
	defer conn.Close()
	buf := buffers.Get().(*[4096]byte)
	defer buffers.Put(buf)
	for n := 0; ; {
		m, err := conn.Read(buf[n:])
		if err != nil || m == 0 {
			return
		}
		n += m
		heads := bytes.Count(buf[:n], end)
		if heads == 0 {
			continue
		}
		if _, err := conn.Write(answers[:heads*size]); err != nil || *once {
			return
		}
		n = copy(buf[:], buf[bytes.LastIndex(buf[:n], end)+len(end):n])
	}
}

// serveLean takes a buffer only when there is something to read, and expects
// a head in one piece.
func serveLean(conn *net.TCPConn, answer []byte) {
	defer conn.Close()
	raw, err := conn.SyscallConn()
	if err != nil {
		return
	}
	for err == nil {
		n := 0
		again := raw.Read(func(fd uintptr) bool {
			buf := buffers.Get().(*[4096]byte)
			defer buffers.Put(buf)
			n, err = syscall.Read(int(fd), buf[:])
			return err != syscall.EAGAIN
		})
		if again != nil || n == 0 {
			return
		}
		_, err = conn.Write(answer)
	}
}
