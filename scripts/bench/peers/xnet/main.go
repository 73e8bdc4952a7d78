// Command xnet is golang.org/x/net/http2's server on a bare connection, without
// net/http's around it.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"

	"golang.org/x/net/http2"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	file := flag.String("body", "", "a `file` that holds what to answer")
	flag.Parse()
	body, err := os.ReadFile(*file)
	if err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("x/net listening on", ln.Addr())
	size := strconv.Itoa(len(body))
	mux := http.NewServeMux()
	mux.HandleFunc("GET /hello", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Content-Length", size)
		w.Write(body)
	})
	server, options := new(http2.Server), &http2.ServeConnOpts{Handler: mux}
	for {
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go server.ServeConn(conn, options)
	}
}
