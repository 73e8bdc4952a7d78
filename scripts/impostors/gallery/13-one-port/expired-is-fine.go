//go:build ignore

// A certificate is used again though its time is over.
//
//impostor:caught-by 13-03
package server

import (
	"crypto/x509"
	"time"
)

func usable(cert *x509.Certificate, hosts []string, now time.Time) bool {
	for _, host := range hosts {
		if cert.VerifyHostname(host) != nil {
			return false
		}
	}
	return true
}
