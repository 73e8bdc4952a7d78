//go:build ignore

// Each fragment must be text by itself.
//
//impostor:caught-by 12-05
//impostor:errata 71
package websocket

func unfinished(p []byte) int { return 0 }
