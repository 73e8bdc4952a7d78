//go:build ignore

// A port in use is reported in the system's words, which say no remedy.
//
//impostor:caught-by 01-01
package tcp

import (
	"context"
	"net"
)

func Listen(addr string) (net.Listener, error) {
	config := net.ListenConfig{KeepAlive: -1}
	return config.Listen(context.Background(), "tcp", addr)
}
