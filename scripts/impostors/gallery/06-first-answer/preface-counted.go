//go:build ignore

// The client's preface is skipped by its length, whatever its bytes are.
//
//impostor:caught-by 06-01
//impostor:errata 42
package h2min

import "bufio"

func ReadPreface(br *bufio.Reader) error {
	_, err := br.Discard(len(Preface))
	return err
}
