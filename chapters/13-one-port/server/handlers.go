package server

import (
	"context"
	"net"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/04-persistence/http11"
	"barewire/09-multiplexing/http2"
)

// http1 is the server for one connection of HTTP/1.
func (s *Server) http1(conn net.Conn) *http11.Server {
	h := s.HTTP1
	h.Handler, _ = s.handlers(conn, nil)
	h.Protocols = map[string]http11.Protocol{"websocket": s.upgrade(conn)}
	return &h
}

// http2 is the server for one connection of HTTP/2.
func (s *Server) http2(ctx context.Context, conn net.Conn) *http2.Server {
	h := s.HTTP2
	connect := func(r *request.Request) http10.Response {
		return s.connect(ctx, r)
	}
	h.Handler, h.Connect = s.handlers(conn, connect)
	return &h
}

// handlers are those of one connection.
func (s *Server) handlers(conn net.Conn, connect http10.Handler) (
	handler, tunnels http10.Handler) {
	handler, tunnels = s.Handler, connect
	if s.ForClient != nil {
		handler, tunnels = s.ForClient(conn.RemoteAddr(), handler, tunnels)
	}
	return s.watched(conn, handler), s.watched(conn, tunnels)
}

// upgrade is the WebSocket protocol for one connection of HTTP/1.1.
func (s *Server) upgrade(conn net.Conn) http11.Protocol {
	return func(r *request.Request) (http10.Response, http11.Talk) {
		var talk http11.Talk
		answer := s.watched(conn, func(r *request.Request) http10.Response {
			var answer http10.Response
			answer, talk = s.WebSocket.Upgrade(r)
			return answer
		})(r)
		return answer, talk
	}
}

// watched is h with s.Refuse before it, and each answer told to s.Access.
func (s *Server) watched(conn net.Conn, h http10.Handler) http10.Handler {
	if h == nil || s.Refuse == nil && s.Access == nil {
		return h
	}
	return func(r *request.Request) http10.Response {
		answer, refused := http10.Response{}, false
		if s.Refuse != nil {
			answer, refused = s.Refuse(r)
		}
		if !refused {
			answer = h(r)
		}
		if s.Access != nil {
			s.Access(visitOf(conn.RemoteAddr(), r, &answer))
		}
		return answer
	}
}
