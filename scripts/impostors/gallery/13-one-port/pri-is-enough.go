//go:build ignore

// PRI is taken for the preface, whatever follows it.
//
//impostor:caught-by 13-01
package server

func Detect(p []byte) (protocol Protocol, sure bool) {
	if len(p) > 0 && p[0] == handshakeRecord {
		return TLS, true
	}
	n := min(len(p), len("PRI"))
	if string(p[:n]) != "PRI"[:n] {
		return HTTP1, true
	}
	return HTTP2, n == len("PRI")
}
