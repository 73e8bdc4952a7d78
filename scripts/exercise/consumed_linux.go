package exercise

import (
	"encoding/binary"
	"net"
	"net/netip"
	"syscall"
	"time"
)

// consumed waits until the server has read all that was sent on the sockets,
// so that what is sent next arrives apart from it. The kernel knows how many
// bytes wait unread at the other end of a loopback connection, and tells by
// netlink: sock_diag(7). It gives up after a while, for a server need not
// read.
func consumed(sockets []*socket, atMost time.Duration) bool {
	fd, err := syscall.Socket(syscall.AF_NETLINK,
		syscall.SOCK_RAW|syscall.SOCK_CLOEXEC, netlinkSockDiag)
	if err != nil {
		time.Sleep(pause)
		return true
	}
	defer syscall.Close(fd)
	patience := syscall.NsecToTimeval(time.Second.Nanoseconds())
	syscall.SetsockoptTimeval(fd, syscall.SOL_SOCKET, syscall.SO_RCVTIMEO,
		&patience)
	deadline := time.Now().Add(atMost)
	for _, s := range sockets {
		for unreadAtPeer(fd, s.conn) > 0 {
			if time.Now().After(deadline) {
				return false
			}
			syscall.Nanosleep(&aMoment, nil)
		}
	}
	return true
}

// aMoment lies between two looks. time.Sleep would make a millisecond of it
// where nothing else is to be done.
var aMoment = syscall.Timespec{Nsec: 20_000}

const (
	netlinkSockDiag  = 4
	sockDiagByFamily = 20
	nlHeaderLen      = 16
	diagRequestLen   = 56
	// In struct inet_diag_msg, after 4 bytes, a socket id of 48, and a timer.
	rqueueAt = 4 + 48 + 4
)

// unreadAtPeer asks for the one socket whose addresses are conn's the other
// way round. Without an answer it is 0.
func unreadAtPeer(fd int, conn *net.TCPConn) uint32 {
	msg := diagRequest(conn.RemoteAddr(), conn.LocalAddr())
	to := &syscall.SockaddrNetlink{Family: syscall.AF_NETLINK}
	if syscall.Sendto(fd, msg, 0, to) != nil {
		return 0
	}
	buf := make([]byte, 4096)
	n, _, err := syscall.Recvfrom(fd, buf, 0)
	if err != nil || n < nlHeaderLen+rqueueAt+4 ||
		binary.NativeEndian.Uint16(buf[4:]) != sockDiagByFamily {
		return 0
	}
	return binary.NativeEndian.Uint32(buf[nlHeaderLen+rqueueAt:])
}

// diagRequest is a netlink message with a struct inet_diag_req_v2 that names
// one TCP socket: its own address, then its peer's.
func diagRequest(own, peer net.Addr) []byte {
	src, dst := addrPort(own), addrPort(peer)
	family := byte(syscall.AF_INET6)
	if src.Addr().Is4() {
		family = syscall.AF_INET
	}
	m := binary.NativeEndian.AppendUint32(nil, nlHeaderLen+diagRequestLen)
	m = binary.NativeEndian.AppendUint16(m, sockDiagByFamily)
	m = binary.NativeEndian.AppendUint16(m, syscall.NLM_F_REQUEST)
	m = append(m, make([]byte, 8)...) // sequence, port
	m = append(m, family, syscall.IPPROTO_TCP, 0, 0)
	m = append(m, 0xff, 0xff, 0xff, 0xff) // any state
	m = binary.BigEndian.AppendUint16(m, src.Port())
	m = binary.BigEndian.AppendUint16(m, dst.Port())
	m = append(m, padded(src.Addr())...)
	m = append(m, padded(dst.Addr())...)
	m = append(m, 0, 0, 0, 0) // any interface
	// The kernel's cookie for the socket: none.
	return append(m, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)
}

func addrPort(a net.Addr) netip.AddrPort {
	p := a.(*net.TCPAddr).AddrPort()
	return netip.AddrPortFrom(p.Addr().Unmap(), p.Port())
}

// padded is an address in the 16 bytes that either family takes.
func padded(a netip.Addr) []byte {
	p := a.AsSlice()
	return append(p, make([]byte, 16-len(p))...)
}
