//go:build ignore

// Of two Content-Length fields the first is believed, and the next server may
// believe the second.
//
//impostor:caught-by 02-06
package request

func BodyLength(f Fields, max int64) (int64, error) {
	if f.Has("Transfer-Encoding") {
		return 0, refuse(501, "Transfer-Encoding")
	}
	if !f.Has("Content-Length") {
		return 0, nil
	}
	return ParseContentLength(f.Get("Content-Length"), max)
}
