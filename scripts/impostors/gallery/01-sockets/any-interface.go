//go:build ignore

// The server listens on every interface, whatever host it was given.
//
//impostor:caught-by 01-01
//impostor:errata 38
package tcp

import (
	"errors"
	"net"
)

func Listen(addr string) (net.Listener, error) {
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, err
	}
	ln, err := net.Listen("tcp", ":"+port)
	if errors.Is(err, errAddrInUse) {
		return nil, portInUse(addr)
	}
	return ln, err
}
