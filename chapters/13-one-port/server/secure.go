package server

import (
	"context"
	"crypto/tls"
	"net"
)

// Config is how we speak TLS. In its handshake the client lists the protocols
// it knows (ALPN, RFC 7301), and the first of ours that is among them is
// chosen: so nobody has to guess, and no round trip is lost. Ours are h2,
// http/1.1 and http/1.0. A client that knows none of them is refused; one that
// has never heard of ALPN speaks HTTP/1.1.
//
// HTTP/2 wants TLS 1.2 at least, and from that version only the ciphers that
// were good enough for 1.3: an ephemeral key, and encryption that notices
// changes. RFC 9113 §3.2, §9.2.
//
//lab:exercise 13-03
//lab:stub return &tls.Config{Certificates: []tls.Certificate{cert}}
func Config(cert tls.Certificate) *tls.Config {
	return &tls.Config{Certificates: []tls.Certificate{cert}}
}

// secure does the TLS handshake on conn, whose first bytes are read, and then
// serves what was agreed on. The handshake has FirstTimeout, and ends when ctx
// does; one that fails ends the connection. What follows has ctx, and no limit
// from here.
//
//lab:exercise 13-03
//lab:stub conn.Close()
func (s *Server) secure(ctx context.Context, conn net.Conn, read []byte) {
	conn.Close()
}

func (s *Server) log(err error) {
	if s.Log != nil {
		s.Log(err)
	}
}
