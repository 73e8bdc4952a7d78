//go:build ignore

// The codes that the RFC names are refused, those that it reserves are not.
//
//impostor:caught-by 11-05
package wsframe

func MayBeSent(code Code) bool {
	switch code {
	case NoStatus, Abnormal, 1015, 1004:
		return false
	}
	return 1000 <= code && code <= 2998 || 3000 <= code && code <= 4999
}
