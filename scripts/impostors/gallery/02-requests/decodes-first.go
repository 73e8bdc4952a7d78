//go:build ignore

// The target is decoded before the query is cut off, so that %3F starts one.
//
//impostor:caught-by 02-03
package request

import "strings"

func parsePath(s string) (Target, error) {
	s, err := DecodePath(s)
	path, query, _ := strings.Cut(s, "?")
	return Target{Path: path, Query: query}, err
}
