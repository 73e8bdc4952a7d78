//go:build ignore

// TLS is spoken without a list of protocols: nobody learns that there is
// HTTP/2, and nobody is refused.
//
//impostor:caught-by 13-03
package server

import "crypto/tls"

func Config(cert tls.Certificate) *tls.Config {
	return &tls.Config{
		Certificates: []tls.Certificate{cert},
		MinVersion:   tls.VersionTLS12,
		CipherSuites: []uint16{
			tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
			tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		},
	}
}
