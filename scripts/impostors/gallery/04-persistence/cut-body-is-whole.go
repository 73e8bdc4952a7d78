//go:build ignore

// The end of the stream ends a body in chunks, wherever it comes.
//
//impostor:caught-by 04-05
package http11

func unexpected(err error) error { return err }
