//go:build ignore

// A certificate is used again though it is for another host.
//
//impostor:caught-by 13-03
package server

import (
	"crypto/x509"
	"time"
)

func usable(cert *x509.Certificate, hosts []string, now time.Time) bool {
	return !now.Before(cert.NotBefore) &&
		now.Add(renewal).Before(cert.NotAfter)
}
