package main

import (
	"context"
	"flag"
	"net"
	"os"
	"strconv"
	"strings"

	"barewire/13-one-port/server"
	"barewire/13-one-port/site"
	"barewire/14-under-attack/guard"
)

var (
	guarded = flag.Bool("guard", true, "keep to the policy")
	secure  = flag.Bool("tls", true, "speak TLS with those who begin it")
	certs   = flag.String("cert", "", "keep the certificate in this `folder`")
	files   = flag.String("files", "", "serve the files in this `folder`")
	verbose = flag.Bool("v", false, "print what goes wrong with whom")
	policy  = guard.Careful
)

func init() {
	flag.Func("host", "answer to these `names` too, by comma; * is all",
		func(s string) error {
			policy.Hosts = append(policy.Hosts, strings.Split(s, ",")...)
			return nil
		})
	number := flag.IntVar
	number(&policy.Connections, "connections", policy.Connections, "at a time")
	number(&policy.EachMay, "each", policy.EachMay, "connections of a client")
	number(&policy.EachAsks, "requests", policy.EachAsks,
		"of a client, at work or being sent")
	flag.Int64Var(&policy.Pace.PerSecond, "pace", policy.Pace.PerSecond,
		"`bytes` of a body a second")
	flag.DurationVar(&policy.Pace.Grace, "pace-after", policy.Pace.Grace,
		"before anybody counts")
	flag.DurationVar(&policy.HeaderTimeout, "header-timeout",
		policy.HeaderTimeout, "for a head")
	number(&policy.Messages.Fragments, "fragments",
		policy.Messages.Fragments, "of a WebSocket message")
	flag.Func("calm", "let `N` frames of each kind that bring nothing pass, "+
		"and then none", calm)
}

// calm makes all budgets for frames one that never fills up again: what is
// judged by it does not depend on the time.
func calm(text string) error {
	n, err := strconv.Atoi(text)
	few := guard.Budget{Burst: n}
	policy.Frames = guard.Frames{Resets: few, Control: few, Empty: few,
		Windows: few}
	policy.Messages.Control = few
	return err
}

// build makes the server, and what stands before it.
func build() (func(context.Context, net.Conn), error) {
	web := &server.Server{Handler: site.New(nil)}
	web.WebSocket.Handler, web.WebSocket.Deflate = site.Echo, true
	if *files != "" {
		root, err := os.OpenRoot(*files)
		if err != nil {
			return nil, err
		}
		web.Handler = site.New(root.FS())
	}
	web.Log = complain // a certificate that is not kept is our own trouble
	if *secure {
		if err := web.UseLocalTLS(*certs); err != nil {
			return nil, err
		}
	}
	web.Log = nil // what a stranger gets wrong is not
	if *verbose {
		web.Log, web.HTTP1.Log = complain, complain
		web.HTTP2.Log, web.WebSocket.Log = complain, complain
	}
	if !*guarded {
		return web.Serve, nil
	}
	policy.Apply(web)
	return policy.Handle(web), nil
}
