package server

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"

	"barewire/01-sockets/tcp"
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
	return &tls.Config{
		Certificates: []tls.Certificate{cert},
		NextProtos:   []string{"h2", "http/1.1", "http/1.0"},
		MinVersion:   tls.VersionTLS12,
		CipherSuites: []uint16{ // of TLS 1.2; those of 1.3 are all good
			tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
			tls.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
			tls.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
			tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
			tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
			tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
		},
	}
}

// secure does the TLS handshake on conn, whose first bytes are read, and then
// serves what was agreed on. The handshake has FirstTimeout, and ends when ctx
// does; one that fails ends the connection. What follows has ctx, and no limit
// from here.
//
//lab:exercise 13-03
//lab:stub conn.Close()
func (s *Server) secure(ctx context.Context, conn net.Conn, read []byte) {
	c := newSecret(conn, read, s.TLS)
	shaking, cancel := context.WithTimeout(ctx, s.firstTimeout())
	defer cancel()
	if err := c.HandshakeContext(shaking); err != nil {
		s.log(fmt.Errorf("TLS: %v: %w", conn.RemoteAddr(), err))
		tcp.CloseGently(conn, alertTime)
		return
	}
	if c.ConnectionState().NegotiatedProtocol == "h2" {
		s.http2(ctx, c).Serve(ctx, c)
		return
	}
	s.http1(c).Serve(ctx, c)
}

func (s *Server) log(err error) {
	if s.Log != nil {
		s.Log(err)
	}
}
