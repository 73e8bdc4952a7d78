//go:build ignore

// The offers of the first field alone are read.
//
//impostor:caught-by 10-06
package upgrade

import "barewire/02-requests/request"

func Extensions(f request.Fields) (offers []Extension, err error) {
	v := f.Get("Sec-WebSocket-Extensions")
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
		offers = append(offers, e)
	}
	return offers, nil
}
