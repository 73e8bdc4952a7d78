//go:build ignore

// The connection is closed without a word.
//
//impostor:caught-by 06-06
//impostor:errata 55
package h2min

func AppendGoodbye(dst []byte, last uint32, err error) []byte { return dst }
