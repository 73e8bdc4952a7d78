//go:build ignore

// What Unicode calls white space is refused at a value's ends:
// strings.TrimSpace knows more of it than the space and the tab.
//
//impostor:caught-by 08-04
package stream

import (
	"strings"

	"barewire/07-hpack/hpack"
)

func CheckField(f *hpack.Field, id uint32) error {
	name, value := f.Name, f.Value
	switch {
	case name == "" || !all(name, inName):
		return malformed(id, "field name: got %s, want a token in lower case "+
			"(RFC 9113 §8.2.1)", quote(name))
	case !all(value, inValue):
		return malformed(id, "field %s: got %s, want no control bytes "+
			"(RFC 9113 §8.2.1)", quote(name), quote(value))
	case value != strings.TrimSpace(value):
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
