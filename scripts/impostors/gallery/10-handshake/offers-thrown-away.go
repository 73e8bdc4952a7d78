//go:build ignore

// The grammar is checked, and what was read is dropped.
//
//impostor:caught-by 10-06
package upgrade

import "barewire/02-requests/request"

func Extensions(f request.Fields) (offers []Extension, err error) {
	for v := range f.Values("Sec-WebSocket-Extensions") {
		s := scanner{rest: v}
		for {
			for s.take(',') {
			}
			if s.skip(); s.rest == "" {
				break
			}
			_, ok := s.extension()
			if !ok || s.rest != "" && s.rest[0] != ',' {
				return nil, refuse(400, "Sec-WebSocket-Extensions: %s", quote(v))
			}
		}
	}
	return nil, nil
}
