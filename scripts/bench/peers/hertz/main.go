// Command hertz is a framework that waits with netpoll, not with a goroutine
// for each connection.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net"
	"os"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/common/hlog"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	file := flag.String("body", "", "a `file` that holds what to answer")
	flag.Parse()
	body, err := os.ReadFile(*file)
	if err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp4", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("hertz listening on", ln.Addr())
	hlog.SetLevel(hlog.LevelError)
	h := server.New(server.WithListener(ln))
	answer := func(_ context.Context, ctx *app.RequestContext) {
		ctx.Data(200, "text/plain; charset=utf-8", body)
	}
	h.GET("/hello", answer)
	h.GET("/large", answer)
	h.Spin()
}
