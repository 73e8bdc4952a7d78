package main

import (
	"flag"
	"strings"

	"barewire/10-handshake/upgrade"
)

var (
	addr    = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	options = upgrade.Options{Protocols: []string{"greeting.v2", "greeting"}}
)

func init() {
	flag.Func("origin", "let pages of these `sites` connect too, "+
		"https://example.com,…; * is all", func(s string) error {
		options.Origins = strings.Split(s, ",")
		return nil
	})
	flag.Func("protocols", "speak these subprotocols, `names` by comma "+
		"(greeting.v2,greeting)", func(s string) error {
		options.Protocols = strings.Split(s, ",")
		return nil
	})
}
