//go:build ignore

// CONNECT may have a scheme and a path as well.
//
//impostor:caught-by 08-05
package stream

func (p *pseudo) check(id uint32) error {
	need, may := hasMethod|hasScheme|hasPath, hasAuthority
	if p.method == "CONNECT" {
		need, may = hasMethod|hasAuthority, hasScheme|hasPath
	}
	if p.seen&need != need || p.seen&^(need|may) != 0 {
		return malformed(id, "request: got :method %s, :scheme %s, :path %s, "+
			":authority %s, want all but the last, or for CONNECT the first "+
			"and the last (RFC 9113 §8.3.1, §8.5)", quote(p.method),
			quote(p.scheme), quote(p.path), quote(p.authority))
	}
	return nil
}
