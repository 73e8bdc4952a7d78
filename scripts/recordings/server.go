package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
)

// A server is net/http's, with tapes on its connections.
type server struct {
	url  string
	http http.Server
	tape tape
	done chan error
}

// serve starts a server on addr, with TLS if secure.
func serve(addr string, secure bool) (*server, error) {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, err
	}
	s := &server{url: "http://" + ln.Addr().String(),
		done: make(chan error, 1)}
	if secure {
		cert, err := certificate()
		if err != nil {
			return nil, err
		}
		s.url = "https://" + ln.Addr().String()
		ln = tls.NewListener(ln, &tls.Config{NextProtos: []string{"h2"},
			Certificates: []tls.Certificate{cert}})
	}
	s.tape.Listener = ln
	s.http.Handler = http.HandlerFunc(site)
	// The tape hides TLS from the server, so to it all are unencrypted.
	s.http.Protocols = new(http.Protocols)
	s.http.Protocols.SetUnencryptedHTTP2(true)
	go func() { s.done <- s.http.Serve(&s.tape) }()
	return s, nil
}

// stop says GOAWAY to whoever is still there.
func (s *server) stop(ctx context.Context) error {
	err := s.http.Shutdown(ctx)
	if served := <-s.done; !errors.Is(served, http.ErrServerClosed) {
		return served
	}
	return err
}

// longest returns the connection on which the client has said most.
func (s *server) longest() (*session, error) {
	var best *session
	most := 0
	for _, one := range s.tape.sessions {
		if sent, _ := one.bytes(); len(sent) > most {
			best, most = one, len(sent)
		}
	}
	if best == nil {
		return nil, fmt.Errorf("nobody came to %s", s.url)
	}
	return best, nil
}
