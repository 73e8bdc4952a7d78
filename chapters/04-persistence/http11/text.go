package http11

import (
	"strings"

	"barewire/02-requests/request"
)

// textSize is how much memory for heads is taken at once: for forty of curl's,
// or for six of a browser's.
const textSize = 4 << 10

// text keeps the bytes of heads as strings, one behind the other in one piece
// of memory. A request's strings are pieces of its head's. Nobody ever writes
// to a byte that belongs to a string, so a handler may keep any of them; it
// keeps the whole piece of memory alive, though.
type text struct{ b strings.Builder }

// keep returns p as a string. It allocates only when the memory at hand is
// used up.
//
//lab:exercise 04-08
//lab:stub return string(p)
func (t *text) keep(p []byte) string {
	return string(p)
}

// parse parses a head into s.request, with the strings in s.text and the
// fields in s.fields: the array of the last request's fields is free again
// when the next one comes.
//
//lab:exercise 04-08
//lab:stub s.request, err = request.ParseHead(s.text.keep(head), nil)
//lab:stub return err
func (s *session) parse(head []byte) (err error) {
	s.request, err = request.ParseHead(s.text.keep(head), nil)
	return err
}
