// Command fasthttp is the fastest well-kept peer: fasthttp with its defaults.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"

	"github.com/valyala/fasthttp"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	flag.Parse()
	ln, err := net.Listen("tcp4", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("fasthttp listening on", ln.Addr())
	log.Fatal(fasthttp.Serve(ln, hello))
}

func hello(ctx *fasthttp.RequestCtx) {
	if string(ctx.Path()) != "/hello" {
		ctx.Error("Not Found", fasthttp.StatusNotFound)
		return
	}
	ctx.SetContentType("text/plain; charset=utf-8")
	ctx.SetBodyString("Hello, HTTP/1.0!")
}
