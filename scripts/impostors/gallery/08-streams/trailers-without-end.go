//go:build ignore

// Trailers may be followed by more of the body.
//
//impostor:caught-by 08-06
package stream

import (
	"slices"

	"barewire/02-requests/request"
	"barewire/07-hpack/hpack"
)

func ParseTrailers(id uint32, list []hpack.Field, end bool) (
	request.Fields, error) {
	if !end && len(list) == 0 {
		return nil, malformed(id, "HEADERS: got trailers without END_STREAM, "+
			"want it with them (RFC 9113 §8.1)")
	}
	trailers := slices.Grow(request.Fields(nil), len(list))
	for i := range list {
		f := &list[i]
		if err := CheckField(f, id); err != nil {
			return nil, err
		}
		trailers = append(trailers,
			request.Field{Name: f.Name, Value: f.Value})
	}
	return trailers, nil
}
