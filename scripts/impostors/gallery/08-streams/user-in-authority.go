//go:build ignore

// A user and a password pass as part of the authority.
//
//impostor:caught-by 08-05
package stream

func (p *pseudo) check(id uint32) error {
	need, may := hasMethod|hasScheme|hasPath, hasAuthority
	if p.method == "CONNECT" {
		need, may = hasMethod|hasAuthority, pseudoSet(0)
	}
	switch {
	case p.seen&need != need || p.seen&^(need|may) != 0:
		return malformed(id, "request: got :method %s, :scheme %s, :path %s, "+
			":authority %s, want all but the last, or for CONNECT the first "+
			"and the last (RFC 9113 §8.3.1, §8.5)", quote(p.method),
			quote(p.scheme), quote(p.path), quote(p.authority))
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
