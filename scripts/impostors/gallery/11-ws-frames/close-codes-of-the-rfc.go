//go:build ignore

// Only the codes that the RFC lists may be sent, and not those of
// applications.
//
//impostor:caught-by 11-05
package wsframe

func MayBeSent(code Code) bool {
	return 1000 <= code && code <= 1003 || 1007 <= code && code <= 1011
}
