//go:build ignore

// The path is decoded by the rules of forms, where + is a space.
//
//impostor:caught-by 02-03
package request

import "net/url"

func DecodePath(s string) (string, error) {
	out, err := url.QueryUnescape(s)
	if err != nil {
		return "", badRequest("path: %v", err)
	}
	return out, nil
}
