//go:build !unix

package tcp

import (
	"errors"
	"net"
	"syscall"
)

// errAddrInUse is what bind fails with when another socket has the port:
// WSAEADDRINUSE.
const errAddrInUse = syscall.Errno(10048)

// ListenSyscall is there on Unix only: elsewhere sockets are not descriptors.
func ListenSyscall(addr string) (net.Listener, error) {
	return nil, errors.New("-syscall needs a Unix: use Listen here")
}
