package stream

import (
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// What a byte may be part of. A name is a token (RFC 9110 §5.6.2) in lower
// case; a value is anything but control bytes, HTAB excepted.
const (
	inName = 1 << iota
	inMethod
	inValue
)

var octets = makeOctets()

func makeOctets() (table [256]byte) {
	for c := range table {
		letter := 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		if letter {
			table[c] |= inName | inMethod
		}
		if 'A' <= c && c <= 'Z' {
			table[c] |= inMethod
		}
		if c == '\t' || c >= ' ' && c != 0x7f {
			table[c] |= inValue
		}
	}
	for _, c := range "!#$%&'*+-.^_`|~" {
		table[c] |= inName | inMethod
	}
	return table
}

// all reports whether each byte of s is of the class.
func all(s string, class byte) bool {
	for i := range len(s) {
		if octets[s[i]]&class == 0 {
			return false
		}
	}
	return true
}

// CheckField refuses a field that HTTP/2 does not have in a message: it makes
// the message malformed, which is a PROTOCOL_ERROR of stream id. The name is a
// token without upper case; the value has no CR, LF or NUL, and no space or tab
// at either end. A name that begins with a colon is a pseudo-field's and none
// of ours. RFC 9113 §8.2.1. Other control bytes are better refused as well:
// RFC 9110 §5.5.
//
// Fields that speak of the connection have no place either: there are other
// streams on it. Of TE, "trailers" is left. RFC 9113 §8.2.2.
//
//lab:exercise 08-04
//lab:stub return nil
func CheckField(f *hpack.Field, id uint32) error {
	return nil
}

// isConnectionField reports whether HTTP/1.1 has a field of this name for one
// connection only. RFC 9113 §8.2.2.
//
//lab:exercise 08-04
//lab:stub return false
func isConnectionField(name string) bool {
	return false
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' }

// malformed returns the error for a message that is not one: of the stream, for
// the field decoder has had its due. RFC 9113 §8.1.1.
func malformed(id uint32, format string, args ...any) error {
	return streamError(id, frame.ProtocolError, format, args...)
}
