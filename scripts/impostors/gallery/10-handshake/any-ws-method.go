//go:build ignore

// A POST is upgraded too.
//
//impostor:caught-by 10-02
//impostor:errata 79
package upgrade

import "barewire/02-requests/request"

func CheckMethod(r *request.Request) error {
	if r.Method == "" {
		return refuse(405, "method: got %s, want GET", quote(r.Method))
	}
	return nil
}
