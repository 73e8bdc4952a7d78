//go:build ignore

// All codes from 1000 to 1014 pass but 1005 and 1006.
//
//impostor:caught-by 11-05
package wsframe

func MayBeSent(code Code) bool {
	return 1000 <= code && code <= 1014 && code != 1005 && code != 1006 ||
		3000 <= code && code <= 4999
}
