package main

import (
	"bytes"
	"net"
	"sync"
)

// A tape listens, and keeps what is said on each connection.
type tape struct {
	net.Listener
	mu       sync.Mutex
	sessions []*session
}

// Accept waits for the next connection.
func (t *tape) Accept() (net.Conn, error) {
	conn, err := t.Listener.Accept()
	if err != nil {
		return nil, err
	}
	s := &session{Conn: conn}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.sessions = append(t.sessions, s)
	return s, nil
}

// A session is a connection with all that was said on it.
type session struct {
	net.Conn
	mu        sync.Mutex
	sent, got bytes.Buffer // by the client
}

func (s *session) Read(p []byte) (int, error) {
	n, err := s.Conn.Read(p)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sent.Write(p[:n])
	return n, err
}

func (s *session) Write(p []byte) (int, error) {
	n, err := s.Conn.Write(p)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.got.Write(p[:n])
	return n, err
}

// bytes returns what the client has sent so far, and what it got.
func (s *session) bytes() (sent, got []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return bytes.Clone(s.sent.Bytes()), bytes.Clone(s.got.Bytes())
}
