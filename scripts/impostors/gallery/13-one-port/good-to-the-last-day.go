//go:build ignore

// A certificate is kept until the day on which it ends, and then everybody is
// asked.
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
	return !now.Before(cert.NotBefore) && now.Before(cert.NotAfter)
}
