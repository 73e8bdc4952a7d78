// Package tcp is the floor that every later chapter stands on: a listener,
// an accept loop, lines out of a stream of bytes, deadlines, and a close that
// does not cost the peer its answer.
package tcp

import (
	"fmt"
	"net"
)

// Listen opens a TCP socket on addr, a "host:port", for IPv4 or IPv6 as the
// host says; port 0 lets the system choose one. It listens nowhere else:
// 127.0.0.1 is not reachable from another machine. When the port is taken the
// error is one sentence that names it and says what to do; any other error is
// net's own, as it came. RFC 9293 §3.9.1.1.
//
// Accepted connections do not send TCP's keep-alive probes: whoever reads
// them sets deadlines, which notice a dead peer sooner, and without the
// probes a connection costs 8 system calls less of 18.
//
//lab:exercise 01-01
func Listen(addr string) (net.Listener, error) {
	return nil, notBegun("01-01", "Listen")
}

// portInUse is the sentence for a port that another program has.
func portInUse(addr string) error {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		host, port = addr, addr
	}
	return fmt.Errorf("port %s of %s is in use: "+
		"stop the program that has it or choose another port with -addr",
		port, host)
}
