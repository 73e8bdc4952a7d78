//go:build ignore

// A client that was too slow is cut off without a word, and will try the same
// again.
//
//impostor:caught-by 02-07
package main

func inTime(err error) error { return err }
