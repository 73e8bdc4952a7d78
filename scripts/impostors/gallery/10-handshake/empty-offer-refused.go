//go:build ignore

// An empty item of the list is a mistake.
//
//impostor:caught-by 10-06
package upgrade

import "barewire/02-requests/request"

func Extensions(f request.Fields) (offers []Extension, err error) {
	for value := range f.Values("Sec-WebSocket-Extensions") {
		s := scanner{value}
		for ok := true; ok; ok = s.take(',') {
			if s.skip(); s.rest == "" {
				continue // an empty item of the list
			}
			e, ok := s.extension()
			if !ok {
				return nil, refuse(400, "Sec-WebSocket-Extensions: "+
					"got %s at %s", quote(value), quote(s.rest))
			}
			offers = append(offers, e)
		}
		if s.rest != "" {
			return nil, refuse(400, "Sec-WebSocket-Extensions: "+
				"want a comma before %s", quote(s.rest))
		}
	}
	return offers, nil
}
