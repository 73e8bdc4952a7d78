package main

import (
	"flag"
	"fmt"
)

func init() {
	s, lim := &server, &server.Limits
	duration := flag.DurationVar
	duration(&s.PrefaceTimeout, "preface-timeout", 0, "for a greeting (10s)")
	duration(&s.StreamTimeout, "stream-timeout", 0, "standing still (30s)")
	duration(&s.WriteTimeout, "write-timeout", 0, "for each write (30s)")
	duration(&s.IdleTimeout, "idle-timeout", 0, "without a stream (60s)")
	duration(&s.Linger, "linger", 0, "for a client still sending (1s)")
	number := func(n *uint32, name, about string) {
		flag.Func(name, about, func(v string) error {
			_, err := fmt.Sscan(v, n)
			return err
		})
	}
	number(&lim.Streams, "max-streams", "at a `number` (100)")
	number(&lim.Fields, "max-fields", "`bytes` of a field list (64 KiB)")
	number(&lim.Window, "window", "`bytes` of a body ahead (64 KiB)")
	flag.Int64Var(&lim.Body, "max-body", 0, "`bytes` of a body (64 MiB)")
	flag.BoolFunc("stats", "print what each connection did",
		func(string) error {
			s.Report = report
			return nil
		})
}
