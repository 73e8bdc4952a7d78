package exercise

import (
	"io"
	"net"
	"testing"
	"time"
)

// What the server has not read is noticed, over IPv4 and IPv6, and so is its
// being read.
func TestConsumed(t *testing.T) {
	for _, addr := range []string{"127.0.0.1:0", "[::1]:0"} {
		ln, err := net.Listen("tcp", addr)
		if err != nil {
			t.Logf("%s: %v", addr, err)
			continue
		}
		defer ln.Close()
		c, err := open(ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		peer, err := ln.Accept()
		if err != nil {
			t.Fatal(err)
		}
		defer peer.Close()
		c.write([]byte("hello"))
		if consumed([]*socket{c}, time.Millisecond) {
			t.Errorf("%s: got consumed, though nobody has read", addr)
		}
		if _, err := io.ReadFull(peer, make([]byte, 5)); err != nil {
			t.Fatal(err)
		}
		if !consumed([]*socket{c}, patience) {
			t.Errorf("%s: got not consumed, though all is read", addr)
		}
	}
}
