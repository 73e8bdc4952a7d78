//go:build unix

package tcp

import (
	"net"
	"os"
	"syscall"
)

// A socketListener is a net.Listener on a descriptor of our own.
type socketListener struct {
	file *os.File // it owns the descriptor
	addr net.Addr
}

// Accept waits for a connection and returns it.
func (l *socketListener) Accept() (net.Conn, error) {
	raw, err := l.file.SyscallConn()
	if err != nil {
		return nil, err
	}
	fd, failed := -1, error(nil)
	err = raw.Read(func(listener uintptr) (done bool) {
		fd, done, failed = acceptSocket(int(listener))
		return done
	})
	if err != nil { // the listener was closed meanwhile
		return nil, &net.OpError{Op: "accept", Net: "tcp", Addr: l.addr,
			Err: net.ErrClosed}
	}
	if failed != nil {
		return nil, os.NewSyscallError("accept", failed)
	}
	// FileConn copies the descriptor; ours is not needed after that.
	file := os.NewFile(uintptr(fd), "connection")
	defer file.Close()
	return net.FileConn(file)
}

// Close ends a waiting Accept too.
func (l *socketListener) Close() error { return l.file.Close() }

// Addr returns the address with the port that the system has chosen.
func (l *socketListener) Addr() net.Addr { return l.addr }

// toSockaddr returns addr as the system wants it, with its family.
func toSockaddr(addr *net.TCPAddr) (family int, _ syscall.Sockaddr) {
	if ip := addr.IP.To4(); ip != nil {
		return syscall.AF_INET, &syscall.SockaddrInet4{
			Port: addr.Port, Addr: [4]byte(ip),
		}
	}
	sa := &syscall.SockaddrInet6{Port: addr.Port}
	copy(sa.Addr[:], addr.IP) // an empty IP stays all zeros: everywhere
	return syscall.AF_INET6, sa
}

// toTCPAddr is the way back.
func toTCPAddr(sa syscall.Sockaddr) *net.TCPAddr {
	switch sa := sa.(type) {
	case *syscall.SockaddrInet4:
		return &net.TCPAddr{IP: sa.Addr[:], Port: sa.Port}
	case *syscall.SockaddrInet6:
		return &net.TCPAddr{IP: sa.Addr[:], Port: sa.Port}
	}
	return &net.TCPAddr{}
}
