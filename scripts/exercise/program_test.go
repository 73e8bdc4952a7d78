package exercise

import (
	"net"
	"slices"
	"testing"
)

// Where a script's server is to listen is said once, by {addr}.
func TestCutAddr(t *testing.T) {
	for _, c := range []struct {
		flags []string
		addr  string
		rest  []string
	}{
		{nil, "127.0.0.1:0", nil},
		{[]string{"-idle", "1s"}, "127.0.0.1:0", []string{"-idle", "1s"}},
		{[]string{"-syscall", "-addr", "[::1]:0", "-idle", "1s"}, "[::1]:0",
			[]string{"-syscall", "-idle", "1s"}},
		{[]string{"-addr"}, "127.0.0.1:0", []string{"-addr"}},
	} {
		addr, rest := cutAddr(c.flags)
		if addr != c.addr || !slices.Equal(rest, c.rest) {
			t.Errorf("%q: got %s, %q, want %s, %q", c.flags, addr, rest, c.addr, c.rest)
		}
	}
}

func TestFreeAddr(t *testing.T) {
	host, port, err := net.SplitHostPort(freeAddr("127.0.0.1:0"))
	if err != nil || host != "127.0.0.1" || port == "0" {
		t.Errorf("got %s:%s, %v, want a port of 127.0.0.1", host, port, err)
	}
	if got := freeAddr("127.0.0.1:1234567"); got != "127.0.0.1:1234567" {
		t.Errorf("got %s, want it unchanged", got)
	}
}
