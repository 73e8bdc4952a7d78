// Command peer is what chapter 14's server is compared with: net/http, its
// HTTP/2 without TLS, and gorilla/websocket, with their defaults. It has the
// routes that the attackers ask for.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"

	"github.com/gorilla/websocket"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	flag.Parse()
	log.SetOutput(io.Discard) // half of what attackers do is logged
	ln, err := net.Listen("tcp", *addr)
	if err != nil {
		panic(err)
	}
	fmt.Println("net/http listening on", ln.Addr())
	server := http.Server{Handler: routes(), Protocols: new(http.Protocols)}
	server.Protocols.SetHTTP1(true)
	server.Protocols.SetUnencryptedHTTP2(true)
	panic(server.Serve(ln))
}

// routes do what those of chapter 13's site do.
func routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /hello", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "Hello, HTTP/%d.%d!", r.ProtoMajor, r.ProtoMinor)
	})
	mux.HandleFunc("POST /upload", upload)
	mux.HandleFunc("GET /wait", func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(500 * time.Millisecond)
		io.WriteString(w, "waited")
	})
	mux.HandleFunc("GET /zeros", some(make([]byte, 1<<20)))
	// As long as chapter 13's, which is text.
	mux.HandleFunc("GET /live.js", some(bytes.Repeat([]byte(" "), 882)))
	mux.HandleFunc("GET /stats", stats)
	mux.HandleFunc("GET /echo", echo)
	return mux
}

func some(body []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { w.Write(body) }
}

// upload reads the body whole and says how long it was.
func upload(w http.ResponseWriter, r *http.Request) {
	n, err := io.Copy(io.Discard, r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	fmt.Fprintf(w, "%d bytes", n)
}

// echo echoes messages.
func echo(w http.ResponseWriter, r *http.Request) {
	c, err := new(websocket.Upgrader).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	for {
		kind, p, err := c.ReadMessage()
		if err != nil || c.WriteMessage(kind, p) != nil {
			return
		}
	}
}
