//go:build ignore

// Pseudo-fields are taken wherever they stand.
//
//impostor:caught-by 08-05
package stream

import "barewire/07-hpack/hpack"

func (p *pseudo) cut(list []hpack.Field, id uint32) ([]hpack.Field, error) {
	for i := range list {
		f := &list[i]
		if f.Name == "" || f.Name[0] != ':' {
			continue
		}
		into, bit := p.place(f.Name)
		if into == nil || p.seen&bit != 0 {
			return nil, malformed(id, "field %s: got one, want each of "+
				"a request's pseudo-fields once (RFC 9113 §8.3)",
				quote(f.Name))
		}
		*into = f.Value
		p.seen |= bit
	}
	rest := list[:0]
	for _, f := range list {
		if f.Name == "" || f.Name[0] != ':' {
			rest = append(rest, f)
		}
	}
	return rest, nil
}
