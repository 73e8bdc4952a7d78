package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"barewire/scripts/security/launch"
)

// A target is the server, and how to reach it.
type target struct {
	server   *launch.Server
	addr     string
	port     string
	tls      *tls.Config
	attacker string // the program
	asker    *http.Client
}

// newTarget builds and starts the server.
func newTarget(dir string, race bool) (*target, error) {
	root, err := launch.Root()
	if err != nil {
		return nil, err
	}
	attacker, err := launch.Build(filepath.Join(root, "scripts", "attack"),
		dir, "attack")
	if err != nil {
		return nil, err
	}
	program, err := launch.Build(filepath.Join(root, "solutions",
		"14-under-attack"), dir, "server", fmt.Sprintf("-race=%v", race))
	if err != nil {
		return nil, err
	}
	s, err := launch.Start(program, "-cert", dir)
	if err != nil {
		return nil, err
	}
	t := &target{server: s, addr: s.Addr, attacker: attacker}
	t.asker = &http.Client{Timeout: patience, Transport: &http.Transport{
		DisableKeepAlives: true, DialContext: t.dialer(right)}}
	if _, t.port, err = net.SplitHostPort(s.Addr); err == nil {
		t.tls, err = trusting(filepath.Join(dir, "certificate.pem"))
	}
	if err != nil {
		s.Kill()
	}
	return t, err
}

// trusting is the configuration of a client that knows the certificate in a
// file, and no other.
func trusting(file string) (*tls.Config, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(text) {
		return nil, fmt.Errorf("%s: no certificate", file)
	}
	return &tls.Config{RootCAs: pool, ServerName: "localhost"}, nil
}

// Who asks from where: the server counts by address, and whoever attacks it
// must not take the places of the others. Attackers come from 127.0.0.1, and
// their bystander from 127.0.0.2.
var (
	right = net.IPv4(127, 0, 0, 3)
	wrong = net.IPv4(127, 0, 0, 4)
)

// dialer dials from an address, where the system has several.
func (t *target) dialer(from net.IP) func(context.Context, string, string) (
	net.Conn, error) {
	return func(ctx context.Context, _, _ string) (net.Conn, error) {
		d := net.Dialer{Timeout: patience, LocalAddr: &net.TCPAddr{IP: from}}
		if conn, err := d.DialContext(ctx, "tcp", t.addr); err == nil {
			return conn, nil
		}
		d.LocalAddr = nil
		return d.DialContext(ctx, "tcp", t.addr)
	}
}

// patience bounds one answer.
const patience = 20 * time.Second

// url is that of a path, as a browser would write it.
func (t *target) url(scheme, path string) string {
	return scheme + "://localhost:" + t.port + path
}
