package tcp

import (
	"net"
	"strings"
	"testing"
)

func TestListen(t *testing.T) {
	about(t, "01-01")
	for _, addr := range []string{"127.0.0.1:0", "[::1]:0"} {
		testListen(t, Listen, addr)
	}
}

// testListen listens at addr, connects, and listens there once more.
func testListen(t *testing.T, listen func(string) (net.Listener, error),
	addr string) {
	t.Helper()
	ln, err := listen(addr)
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	bound := ln.Addr().String()
	if host := strings.TrimSuffix(addr, "0"); !strings.HasPrefix(bound, host) {
		t.Errorf("listens on %s, want %s", bound, addr)
	}
	dial(t, bound)
	conn, err := ln.Accept()
	if err != nil {
		t.Fatal(err)
	}
	conn.Close()

	_, err = listen(bound)
	_, port, _ := net.SplitHostPort(bound)
	if err == nil || !strings.HasPrefix(err.Error(), "port "+port+" of ") ||
		strings.Contains(err.Error(), "\n") {
		t.Errorf("port in use: got %v", err)
	}
}

func TestListenBadAddress(t *testing.T) {
	about(t, "01-01")
	for _, addr := range []string{"127.0.0.1", "127.0.0.1:x", "1.2.3:0"} {
		ln, err := Listen(addr)
		if err == nil {
			ln.Close()
			t.Errorf("Listen(%q) succeeded", addr)
		} else if strings.Contains(err.Error(), "in use") {
			t.Errorf("Listen(%q): got %v, want net's own error", addr, err)
		}
	}
}
