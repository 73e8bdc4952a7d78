//go:build ignore

// The first subprotocol of the client is taken, known or not.
//
//impostor:caught-by 10-05
package upgrade

func Choose(offered, ours []string) string {
	if len(offered) == 0 {
		return ""
	}
	return offered[0]
}
