package guard

import (
	"context"
	"net"
	"net/netip"
	"sync"
)

// A Door counts who is in: connections all in all, and those of each client.
// One that is too many is not spoken to. Zero means no limit.
type Door struct {
	Most    int // connections
	EachMay int // of one client
	// Refused, if not nil, is told who was not let in.
	Refused func(net.Addr)

	mu   sync.Mutex
	in   int
	each map[netip.Prefix]int
}

// client is who an address belongs to, as far as one can tell: an IPv4 address
// is one client. Of IPv6, whoever has one address has the 2^64 beside it.
//
//lab:exercise 14-02
//lab:stub return netip.Prefix{}
func client(addr netip.Addr) netip.Prefix {
	addr = addr.Unmap().WithZone("")
	bits := 32
	if addr.Is6() {
		bits = 64
	}
	p, _ := addr.Prefix(bits)
	return p
}

// enter lets one more connection of a client in, or not.
//
//lab:exercise 14-02
//lab:stub return true
func (d *Door) enter(who netip.Prefix) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.Most > 0 && d.in >= d.Most ||
		d.EachMay > 0 && d.each[who] >= d.EachMay {
		return false
	}
	if d.each == nil {
		d.each = make(map[netip.Prefix]int)
	}
	d.in++
	d.each[who]++
	return true
}

// leave is called for each that was let in. A client of whom nobody is left is
// forgotten: the list must not grow with all who were ever here.
//
//lab:exercise 14-02
//lab:stub return
func (d *Door) leave(who netip.Prefix) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.in--
	if d.each[who]--; d.each[who] == 0 {
		delete(d.each, who)
	}
}

// Handle returns next with a door before it: for tcp.Server.Handle.
func (d *Door) Handle(next func(context.Context, net.Conn)) func(
	context.Context, net.Conn) {
	return func(ctx context.Context, conn net.Conn) {
		who := client(addrOf(conn))
		if !d.enter(who) {
			if d.Refused != nil {
				d.Refused(conn.RemoteAddr())
			}
			turnAway(conn)
			return
		}
		defer d.leave(who)
		next(ctx, conn)
	}
}

// turnAway closes without a word, and without the trouble of a proper end: a
// reset leaves nothing behind in our system's tables.
func turnAway(conn net.Conn) {
	if t, ok := conn.(*net.TCPConn); ok {
		t.SetLinger(0)
	}
	conn.Close()
}

// addrOf is the client's address. Where there are none, all are one client.
func addrOf(conn net.Conn) netip.Addr {
	if a, ok := conn.RemoteAddr().(*net.TCPAddr); ok {
		addr, _ := netip.AddrFromSlice(a.IP)
		return addr
	}
	return netip.IPv4Unspecified()
}
