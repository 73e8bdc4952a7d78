//go:build ignore

// The first line of the preface is taken for all of it: what follows may be
// anything.
//
//impostor:caught-by 13-01
package server

func Detect(p []byte) (protocol Protocol, sure bool) {
	if len(p) > 0 && p[0] == handshakeRecord {
		return TLS, true
	}
	const line = "PRI * HTTP/2.0\r\n"
	n := min(len(p), len(line))
	if string(p[:n]) != line[:n] {
		return HTTP1, true
	}
	return HTTP2, n == len(line)
}
