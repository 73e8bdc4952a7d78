//go:build ignore

// Each request gets a new array for its fields.
//
//impostor:caught-by 04-08
package http11

import "barewire/02-requests/request"

func (s *session) parse(head []byte) (err error) {
	s.request, err = request.ParseHead(s.text.keep(head), nil)
	return err
}
