//go:build ignore

// CONNECT is refused with a scheme and a path, but not with one of them.
//
//impostor:caught-by 08-05
package stream

func (p *pseudo) check(id uint32) error {
	need, may := hasMethod|hasScheme|hasPath, hasAuthority
	if p.method == "CONNECT" {
		need, may = hasMethod|hasAuthority, pseudoSet(0)
	}
	more := p.seen &^ (need | may)
	if p.method == "CONNECT" && more != hasScheme|hasPath {
		more = 0
	}
	if p.seen&need != need || more != 0 {
		return malformed(id, "request: got :method %s, :scheme %s, :path %s, "+
			":authority %s, want all but the last, or for CONNECT the first "+
			"and the last (RFC 9113 §8.3.1, §8.5)", quote(p.method),
			quote(p.scheme), quote(p.path), quote(p.authority))
	}
	return nil
}
