package main

import (
	"flag"
	"fmt"
	"strings"
	"time"

	"barewire/12-echo/websocket"
)

var (
	addr  = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace = flag.Duration("grace", 5*time.Second, "finish within this time")
	quiet = flag.Bool("quiet", false, "do not print what was received")
	text  = flag.Bool("text", false, "refuse binary messages")
	fault = flag.String("fault", "", "break down at this `text`")
	ws    = websocket.Server{Handler: orFault, Trace: watched, Log: complain}
)

func init() {
	flag.Func("prefix", "`text` that goes before every text (Echo: )",
		func(s string) error {
			before = []byte(s)
			return nil
		})
	flag.Func("origin", "let pages of these `sites` connect too, "+
		"https://example.com,…; * is all", func(s string) error {
		ws.Options.Origins = strings.Split(s, ",")
		return nil
	})
	flag.BoolFunc("stats", "print the writes of each connection",
		func(string) error {
			ws.Ended = printStats
			return nil
		})
	flag.BoolVar(&ws.Deflate, "deflate", true, "compress for who offers it")
	flag.Int64Var(&ws.MaxMessage, "max-message", 0, "`bytes` (32 MiB)")
	flag.Int64Var(&ws.MaxFrame, "max-frame", 0, "`bytes` (as -max-message)")
	duration := flag.DurationVar
	duration(&ws.Interval, "interval", 0, "of silence, then a ping (30s)")
	duration(&ws.WriteTimeout, "write-timeout", 0, "for each write (30s)")
	duration(&ws.CloseTimeout, "close-timeout", 0, "for goodbye (2s)")
}

// printStats says how many system calls a connection's messages needed.
func printStats(messages, writes int) {
	fmt.Printf("connection over: %d messages, %d writes\n", messages, writes)
}
