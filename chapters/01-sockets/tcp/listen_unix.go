//go:build unix

package tcp

import (
	"fmt"
	"net"
	"os"
	"syscall"
)

// errAddrInUse is what bind fails with when another socket has the port.
const errAddrInUse = syscall.EADDRINUSE

// ListenSyscall does what Listen does by the system's own calls: socket,
// setsockopt, bind, listen, and accept for each connection. addr's host must
// be an IP address; empty, it means all of this machine's.
func ListenSyscall(addr string) (net.Listener, error) {
	tcpAddr, err := net.ResolveTCPAddr("tcp", addr)
	if err != nil {
		return nil, err
	}
	family, sockaddr := toSockaddr(tcpAddr)
	fd, err := openSocket(family, sockaddr)
	if err == errAddrInUse {
		return nil, portInUse(addr)
	}
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w", addr, err)
	}
	// The kernel has chosen if the port was 0: ask which it is.
	bound, err := syscall.Getsockname(fd)
	if err != nil {
		syscall.Close(fd)
		return nil, os.NewSyscallError("getsockname", err)
	}
	// The descriptor does not block, so os.File gives it to Go's poller:
	// a goroutine that waits for it costs no thread, and Close wakes it.
	return &socketListener{
		file: os.NewFile(uintptr(fd), "listener"),
		addr: toTCPAddr(bound),
	}, nil
}

// openSocket returns a descriptor that listens at addr and does not block.
// Whatever fails, the descriptor is closed again. The error is the bare
// syscall.Errno.
//
//lab:exercise 01-08
func openSocket(family int, addr syscall.Sockaddr) (fd int, err error) {
	return 0, notBegun("01-08", "openSocket")
}

// acceptSocket takes the next connection from the listening descriptor fd.
// done is false when none is waiting (EAGAIN): the poller then calls again
// when one is. A call that a signal has interrupted (EINTR) is repeated.
//
//lab:exercise 01-08
func acceptSocket(fd int) (conn int, done bool, err error) {
	return 0, false, notBegun("01-08", "acceptSocket")
}
