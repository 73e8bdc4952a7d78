//go:build ignore

// Whatever begins with P is taken for HTTP/2, POST and PUT included.
//
//impostor:caught-by 13-01
package server

func Detect(p []byte) (protocol Protocol, sure bool) {
	switch {
	case len(p) == 0:
		return HTTP1, false
	case p[0] == handshakeRecord:
		return TLS, true
	case p[0] == 'P':
		return HTTP2, true
	}
	return HTTP1, true
}
