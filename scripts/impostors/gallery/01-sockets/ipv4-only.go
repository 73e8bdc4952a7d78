//go:build ignore

// The server asks for tcp4, so nobody can reach it at an IPv6 address.
//
//impostor:caught-by 01-01
//impostor:errata 38
package tcp

import (
	"errors"
	"net"
)

func Listen(addr string) (net.Listener, error) {
	ln, err := net.Listen("tcp4", addr)
	if errors.Is(err, errAddrInUse) {
		return nil, portInUse(addr)
	}
	return ln, err
}
