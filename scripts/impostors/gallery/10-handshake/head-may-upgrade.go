//go:build ignore

// HEAD may upgrade as GET may, though a head cannot carry frames.
//
//impostor:caught-by 10-02
package upgrade

import "barewire/02-requests/request"

func CheckMethod(r *request.Request) error {
	if r.Method != "GET" && r.Method != "HEAD" {
		return refuse(405, "method %s: want GET", quote(r.Method))
	}
	return nil
}
