package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"barewire/13-one-port/server"
	"barewire/13-one-port/site"
)

var (
	access = flag.Bool("access", false, "print a line for each answer")
	secure = flag.Bool("tls", true, "speak TLS with those who begin it")
	certs  = flag.String("cert", "", "keep the certificate in this `folder`")
	files  = flag.String("files", "", "serve the files in this `folder`")
	web    = server.Server{Log: complain}
)

func init() {
	duration := flag.DurationVar
	duration(&web.FirstTimeout, "first-timeout", 0, "for a beginning (10s)")
	duration(&web.HTTP1.HeaderTimeout, "header-timeout", 0, "for a head (10s)")
	duration(&web.HTTP1.IdleTimeout, "idle-timeout", 0,
		"between requests (60s)")
	flag.Func("origin", "let WebSockets of pages from these `sites` in, "+
		"https://example.com,…; * is all", func(s string) error {
		web.WebSocket.Options.Origins = strings.Split(s, ",")
		return nil
	})
	flag.Func("subprotocol", "speak these `names` in WebSockets, by comma",
		func(s string) error {
			web.WebSocket.Options.Protocols = strings.Split(s, ",")
			return nil
		})
}

// build makes the server that the flags ask for.
func build() (*server.Server, error) {
	web.Handler = site.New(nil)
	if *files != "" {
		// A Root lets no link lead out of the folder.
		root, err := os.OpenRoot(*files)
		if err != nil {
			return nil, err
		}
		web.Handler = site.New(root.FS())
	}
	web.WebSocket.Handler, web.WebSocket.Deflate = site.Echo, true
	web.HTTP1.Log, web.HTTP2.Log, web.WebSocket.Log = complain, complain,
		complain
	if *access {
		web.Access = func(v server.Visit) { fmt.Println(v) }
	}
	if *secure {
		if err := web.UseLocalTLS(*certs); err != nil {
			return nil, err
		}
	}
	return &web, nil
}
