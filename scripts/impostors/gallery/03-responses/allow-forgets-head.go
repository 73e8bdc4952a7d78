//go:build ignore

// Allow leaves out HEAD, which every path with GET answers.
//
//impostor:caught-by 03-05
package http10

import (
	"maps"
	"slices"
	"strings"

	"barewire/02-requests/request"
)

func allow(served map[string]Handler) request.Fields {
	names := append(slices.Collect(maps.Keys(served)), "OPTIONS")
	slices.Sort(names)
	list := strings.Join(names, ", ")
	return request.Fields{{Name: "Allow", Value: list}}
}
