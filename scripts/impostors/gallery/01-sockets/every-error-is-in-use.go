//go:build ignore

// Whatever goes wrong with listening, the port is said to be in use.
//
//impostor:caught-by 01-01
package tcp

import (
	"context"
	"net"
)

func Listen(addr string) (net.Listener, error) {
	config := net.ListenConfig{KeepAlive: -1}
	ln, err := config.Listen(context.Background(), "tcp", addr)
	if err != nil {
		return nil, portInUse(addr)
	}
	return ln, nil
}
