// Command nethttp is the peer that everybody has: net/http with its
// defaults.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	file := flag.String("body", "", "a `file` that holds what to answer")
	h2c := flag.Bool("h2c", false, "speak HTTP/2, without TLS")
	flag.Parse()
	body, err := os.ReadFile(*file)
	if err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("net/http listening on", ln.Addr())
	size := strconv.Itoa(len(body))
	mux := http.NewServeMux()
	answer := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Content-Length", size)
		w.Write(body)
	}
	mux.HandleFunc("GET /hello", answer)
	mux.HandleFunc("GET /large", answer)
	server := http.Server{Handler: mux, Protocols: new(http.Protocols)}
	server.Protocols.SetHTTP1(!*h2c)
	server.Protocols.SetUnencryptedHTTP2(*h2c)
	log.Fatal(server.Serve(ln))
}
