package server

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"
)

// How long our certificates are valid: browsers refuse some that last longer
// than 398 days. One that is about to end is made anew.
const (
	lifetime = 365 * 24 * time.Hour
	renewal  = 30 * 24 * time.Hour
)

// Certificate returns a certificate for the hosts, names or addresses, that
// nobody has signed but we ourselves: a browser will ask whether we are meant.
// It keeps it in dir, so that the browser has to ask only once, and makes a
// new one only when it must. An error that comes with a certificate says that
// it could not be kept.
func Certificate(dir string, hosts []string, now time.Time) (
	tls.Certificate, error) {
	file := filepath.Join(dir, "certificate.pem")
	cert, err := tls.LoadX509KeyPair(file, file)
	if err == nil && usable(cert.Leaf, hosts, now) {
		return cert, nil
	}
	text, err := selfSigned(hosts, now)
	if err != nil {
		return cert, err
	}
	if cert, err = tls.X509KeyPair(text, text); err != nil {
		return cert, err
	}
	if err := keep(dir, file, text); err != nil {
		return cert, fmt.Errorf("certificate, not kept: %w", err)
	}
	return cert, nil
}

// usable reports whether a certificate may be used again: it is for all of the
// hosts, is valid now, and will be for a while.
//
//lab:exercise 13-03
//lab:stub return true
func usable(cert *x509.Certificate, hosts []string, now time.Time) bool {
	return true
}

// selfSigned makes a certificate and its key, as PEM.
func selfSigned(hosts []string, now time.Time) ([]byte, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		return nil, err
	}
	about := x509.Certificate{
		SerialNumber: serial,
		Subject:      pkix.Name{CommonName: "Barewire"},
		NotBefore:    now.Add(-time.Hour), // clocks differ
		NotAfter:     now.Add(lifetime),
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},

		BasicConstraintsValid: true,
	}
	for _, host := range hosts {
		if ip := net.ParseIP(host); ip != nil {
			about.IPAddresses = append(about.IPAddresses, ip)
		} else {
			about.DNSNames = append(about.DNSNames, host)
		}
	}
	cert, err := x509.CreateCertificate(rand.Reader, &about, &about,
		&key.PublicKey, key)
	if err != nil {
		return nil, err
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return nil, err
	}
	return append(
		pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert}),
		pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret})...,
	), nil
}

// keep writes a file that holds a secret. It is there whole or not at all, for
// two servers may begin at the same time.
func keep(dir, file string, text []byte) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "certificate") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(text); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), file)
}
