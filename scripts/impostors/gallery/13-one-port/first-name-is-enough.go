//go:build ignore

// A certificate for the first of our names is taken for one of all.
//
//impostor:caught-by 13-03
package server

import (
	"crypto/x509"
	"time"
)

func usable(cert *x509.Certificate, hosts []string, now time.Time) bool {
	return cert.VerifyHostname(hosts[0]) == nil &&
		!now.Before(cert.NotBefore) &&
		now.Add(renewal).Before(cert.NotAfter)
}
