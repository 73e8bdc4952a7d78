//go:build ignore

// A user and a password pass as part of the authority.
//
//impostor:caught-by 08-05
package stream

func (p *pseudo) values(id uint32) error {
	switch {
	case !all(p.scheme, inValue) || !all(p.authority, inValue) ||
		!all(p.path, inValue):
		return malformed(id, "request: got :scheme %s, :authority %s, :path "+
			"%s, want no control bytes (RFC 9113 §8.2.1)", quote(p.scheme),
			quote(p.authority), quote(p.path))
	case p.method == "" || !all(p.method, inMethod):
		return malformed(id, "field :method: got %s, want a token "+
			"(RFC 9110 §9.1)", quote(p.method))
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
