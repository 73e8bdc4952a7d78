//go:build ignore

// After the empty line it reads on until it has a full buffer, so that a
// client that waits for its answer waits for ever.
//
//impostor:caught-by 02-01
package request

import "bufio"

func ReadHead(br *bufio.Reader, lim Limits) ([]byte, error) {
	if err := skipEmptyLines(br); err != nil {
		return nil, err
	}
	p, err := br.Peek(br.Size())
	n, whole := ScanHead(p, 0)
	if !whole {
		return nil, err
	}
	br.Discard(n)
	return p[:n], lim.withDefaults().check(p[:n])
}
