//go:build ignore

// Each start makes a new certificate, and every browser has to ask again.
//
//impostor:caught-by 13-03
package server

import (
	"crypto/x509"
	"time"
)

func usable(cert *x509.Certificate, hosts []string, now time.Time) bool {
	return false
}
