//go:build ignore

// Offers are kept by name: of two with the same one, only one is left.
//
//impostor:caught-by 10-06
package upgrade

import "barewire/02-requests/request"

func Extensions(f request.Fields) (offers []Extension, err error) {
	m := map[string]Extension{}
	for v := range f.Values("Sec-WebSocket-Extensions") {
		s := scanner{rest: v}
		for {
			for s.take(',') {
			}
			if s.skip(); s.rest == "" {
				break
			}
			e, ok := s.extension()
			if !ok || s.rest != "" && s.rest[0] != ',' {
				return nil, refuse(400, "Sec-WebSocket-Extensions: %s", quote(v))
			}
			m[e.Name] = e
		}
	}
	for _, e := range m {
		offers = append(offers, e)
	}
	return offers, nil
}
