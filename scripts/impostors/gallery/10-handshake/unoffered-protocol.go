//go:build ignore

// The answer names our subprotocol whether the client offered it or not.
//
//impostor:caught-by 10-05
package upgrade

func Choose(offered, ours []string) string {
	if len(ours) == 0 {
		return ""
	}
	return ours[0]
}
