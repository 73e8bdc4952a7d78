//go:build ignore

// Any code from 1000 on may be sent.
//
//impostor:caught-by 11-05
//impostor:errata 78
package wsframe

func MayBeSent(code Code) bool { return code >= 1000 && code < 5000 }
