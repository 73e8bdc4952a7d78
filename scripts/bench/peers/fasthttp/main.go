// Command fasthttp is the fastest well-kept peer: fasthttp with its defaults.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"os"

	"github.com/valyala/fasthttp"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	file := flag.String("body", "", "a `file` that holds what to answer")
	lean := flag.Bool("lean", false, "hold no buffers while a client is idle")
	flag.Parse()
	body, err := os.ReadFile(*file)
	if err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp4", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("fasthttp listening on", ln.Addr())
	s := fasthttp.Server{ReduceMemoryUsage: *lean,
		Handler: func(ctx *fasthttp.RequestCtx) { answer(ctx, body) }}
	log.Fatal(s.Serve(ln))
}

func answer(ctx *fasthttp.RequestCtx, body []byte) {
	if path := ctx.Path(); string(path) != "/hello" &&
		string(path) != "/large" {
		ctx.Error("Not Found", fasthttp.StatusNotFound)
		return
	}
	ctx.SetContentType("text/plain; charset=utf-8")
	ctx.Response.SetBodyRaw(body)
}
