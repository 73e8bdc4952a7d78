//go:build ignore

// The ciphers are left to the library, which still takes some that HTTP/2 does
// not want.
//
//impostor:caught-by 13-03
package server

import "crypto/tls"

func Config(cert tls.Certificate) *tls.Config {
	return &tls.Config{
		Certificates: []tls.Certificate{cert},
		NextProtos:   []string{"h2", "http/1.1", "http/1.0"},
		MinVersion:   tls.VersionTLS12,
	}
}
