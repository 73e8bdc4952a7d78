//go:build ignore

// The head must fit the read buffer of 4096 bytes, and a browser's cookies do
// not.
//
//impostor:caught-by 02-01
//impostor:errata 12
package request

import "bufio"

func ReadHead(br *bufio.Reader, lim Limits) ([]byte, error) {
	if err := skipEmptyLines(br); err != nil {
		return nil, err
	}
	for n, want := 0, 1; ; {
		p, err := br.Peek(want)
		if err == bufio.ErrBufferFull {
			return nil, refuse(431, "head over %d bytes", br.Size())
		}
		if err != nil {
			return nil, cutShort(err, p)
		}
		p, _ = br.Peek(br.Buffered())
		whole := false
		if n, whole = ScanHead(p, n); whole {
			br.Discard(n)
			return p[:n], lim.withDefaults().check(p[:n])
		}
		want = len(p) + 1
	}
}
