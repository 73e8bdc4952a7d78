//go:build ignore

// A request without a version is understood, but only after an empty line,
// which does not come.
//
//impostor:caught-by 02-02
//impostor:errata 32
package request

func isSimple(line []byte) bool { return false }
