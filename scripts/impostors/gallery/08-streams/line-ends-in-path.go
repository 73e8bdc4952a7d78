//go:build ignore

// The values of pseudo-fields are not looked at, and a path has line ends.
//
//impostor:caught-by 08-05
package stream

import "strings"

func (p *pseudo) values(id uint32) error {
	switch {
	case p.method == "" || !all(p.method, inMethod):
		return malformed(id, "field :method: got %s, want a token "+
			"(RFC 9110 §9.1)", quote(p.method))
	case strings.IndexByte(p.authority, '@') >= 0:
		return malformed(id, "field :authority: got %s, want no user in it "+
			"(RFC 9113 §8.3.1)", quote(p.authority))
	case p.method == "CONNECT":
		return nil
	case p.path == "*" && p.method == "OPTIONS":
		return nil
	case p.path == "" || p.path[0] != '/':
		return malformed(id, "field :path: got %s, want a slash first "+
			"(RFC 9113 §8.3.1)", quote(p.path))
	}
	return nil
}
