//go:build ignore

// Only the first Sec-WebSocket-Protocol is read.
//
//impostor:caught-by 10-05
package upgrade

import (
	"slices"
	"strings"

	"barewire/02-requests/request"
)

func Protocols(f request.Fields) (names []string, err error) {
	for name := range strings.SplitSeq(f.Get("Sec-WebSocket-Protocol"), ",") {
		if name = strings.Trim(name, " \t"); name == "" {
			continue
		}
		if !isToken(name) {
			return nil, refuse(400, "Sec-WebSocket-Protocol: got %s, "+
				"want a token", quote(name))
		}
		if slices.Contains(names, name) {
			return nil, refuse(400, "Sec-WebSocket-Protocol: got %s twice",
				quote(name))
		}
		names = append(names, name)
	}
	return names, nil
}
