//go:build ignore

// A name is right if all its bytes are, and an empty one has none.
//
//impostor:caught-by 08-04
package stream

import "barewire/07-hpack/hpack"

func CheckField(f *hpack.Field, id uint32) error {
	name, value := f.Name, f.Value
	switch {
	case !all(name, inName):
		return malformed(id, "field name: got %s, want a token in lower case "+
			"(RFC 9113 §8.2.1)", quote(name))
	case !all(value, inValue):
		return malformed(id, "field %s: got %s, want no control bytes "+
			"(RFC 9113 §8.2.1)", quote(name), quote(value))
	case value != "" && (isSpace(value[0]) || isSpace(value[len(value)-1])):
		return malformed(id, "field %s: got %s, want no space at its ends "+
			"(RFC 9113 §8.2.1)", quote(name), quote(value))
	case isConnectionField(name):
		return malformed(id, "field %s: got one, want none that speaks of "+
			"the connection (RFC 9113 §8.2.2)", name)
	case name == "te" && value != "trailers":
		return malformed(id, "field te: got %s, want trailers "+
			"(RFC 9113 §8.2.2)", quote(value))
	}
	return nil
}
