package upgrade

import (
	"strings"

	"barewire/02-requests/request"
)

// An Extension is one that the client offers, or that we accept.
type Extension struct {
	Name   string // a token
	Params []Param
}

// A Param is a parameter of an extension. One without a value and one with an
// empty value are not the same: HasValue tells them apart.
type Param struct {
	Name, Value string
	HasValue    bool
}

// Extensions are the client's offers, in the order in which it prefers them;
// the same name may be there several times with other parameters. A field
// that does not keep to the grammar fails the handshake with 400.
//
//	extension       = extension-token *( ";" extension-param )
//	extension-param = token [ "=" ( token | quoted-string ) ]
//
// RFC 6455 §9.1.
//
//lab:exercise 10-06
//lab:stub return nil, nil
func Extensions(f request.Fields) (offers []Extension, err error) {
	return nil, nil
}

// extension takes one extension with its parameters.
//
//lab:exercise 10-06
//lab:stub return Extension{}, false
func (s *scanner) extension() (e Extension, ok bool) {
	return Extension{}, false
}

// A scanner takes one thing after the other from the beginning of rest, and
// white space before it. RFC 2616 §2.1, which RFC 6455 goes by, allows that
// everywhere.
type scanner struct{ rest string }

func (s *scanner) skip() { s.rest = strings.TrimLeft(s.rest, " \t") }

// take takes c, and reports whether it was there.
func (s *scanner) take(c byte) bool {
	if s.skip(); s.rest == "" || s.rest[0] != c {
		return false
	}
	s.rest = s.rest[1:]
	s.skip()
	return true
}

// token takes a token, or returns "".
func (s *scanner) token() string {
	s.skip()
	n := tokenLen(s.rest)
	t := s.rest[:n]
	s.rest = s.rest[n:]
	s.skip()
	return t
}

// value takes a token or a quoted string which, its quotes and backslashes
// gone, is a token too. RFC 6455 §9.1.
func (s *scanner) value() (v string, ok bool) {
	if !strings.HasPrefix(s.rest, `"`) {
		v = s.token()
		return v, v != ""
	}
	var b strings.Builder
	for i := 1; i < len(s.rest); i++ {
		switch c := s.rest[i]; {
		case c == '"':
			s.rest = s.rest[i+1:]
			return b.String(), isToken(b.String())
		case c == '\\' && i+1 < len(s.rest):
			i++
			b.WriteByte(s.rest[i])
		default:
			b.WriteByte(c)
		}
	}
	return "", false
}

// String writes e as it stands in the field.
func (e Extension) String() string {
	var b strings.Builder
	b.WriteString(e.Name)
	for _, p := range e.Params {
		b.WriteString("; " + p.Name)
		if p.HasValue {
			b.WriteString("=" + p.Value)
		}
	}
	return b.String()
}
