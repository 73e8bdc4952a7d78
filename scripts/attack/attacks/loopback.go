package attacks

import (
	"fmt"
	"net"
	"net/netip"
)

// loopback refuses every address that is not this machine's own. Names are
// refused too: who knows where they lead tomorrow.
func loopback(addr string) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return err
	}
	ip, err := netip.ParseAddr(host)
	if err != nil || !ip.Unmap().IsLoopback() {
		return fmt.Errorf("%s: want a loopback address, 127.0.0.1 or ::1: "+
			"attack nobody but yourself", addr)
	}
	return nil
}

// dial connects to the server. Whatever an address was when it was checked, it
// is the one connected to that counts.
func dial(addr string, from net.Addr) (net.Conn, error) {
	d := net.Dialer{Timeout: patience, LocalAddr: from}
	conn, err := d.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	if !conn.RemoteAddr().(*net.TCPAddr).IP.IsLoopback() {
		conn.Close()
		return nil, fmt.Errorf("%v: not this machine", conn.RemoteAddr())
	}
	return conn, nil
}
