// Package upgrade takes a connection from HTTP/1.1 to WebSocket: it checks
// what the client asks for, answers 101 or says why not, and leaves the frames
// to others. It works on requests and responses alone and owns no socket.
package upgrade

import (
	"fmt"

	"barewire/02-requests/request"
)

// guid is what a server adds to the client's key. No other protocol has it,
// so a server that answers with it has read RFC 6455. §1.3.
const guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

// AcceptKey is the Sec-WebSocket-Accept that proves that key was read: the
// SHA-1 of key and guid in base64. The key goes in as it was sent, and is not
// decoded. RFC 6455 §4.2.2.
//
//lab:exercise 10-01
//lab:stub return ""
func AcceptKey(key string) string {
	return ""
}

// keyLen is how many bytes a key stands for.
const keyLen = 16

// Key returns the client's Sec-WebSocket-Key. There must be one, once, and it
// must be the base64 of exactly 16 bytes; else the error is a
// *request.StatusError with 400. RFC 6455 §4.2.1, §11.3.1.
//
//lab:exercise 10-03
//lab:stub return f.Get("Sec-WebSocket-Key"), nil
func Key(f request.Fields) (string, error) {
	return f.Get("Sec-WebSocket-Key"), nil
}

// single returns the value of a field that must come exactly once.
func single(f request.Fields, name string) (value string, err error) {
	lines := 0
	for value = range f.Values(name) {
		lines++
	}
	if lines != 1 {
		return "", refuse(400, "%s: got %d lines, want 1", name, lines)
	}
	return f.Get(name), nil
}

func refuse(status int, format string, args ...any) error {
	return &request.StatusError{Status: status,
		Text: fmt.Sprintf(format, args...)}
}

// quote returns the beginning of s for an error text, control bytes escaped.
func quote(s string) string {
	const most = 40
	if len(s) > most {
		return fmt.Sprintf("%q…", s[:most])
	}
	return fmt.Sprintf("%q", s)
}
