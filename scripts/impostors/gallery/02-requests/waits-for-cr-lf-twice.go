//go:build ignore

// Only CR LF CR LF ends a head, and who types LF into nc waits in vain.
//
//impostor:caught-by 02-01
package request

import "bytes"

func ScanHead(p []byte, from int) (n int, whole bool) {
	for n = from; ; {
		i := bytes.IndexByte(p[n:], '\n')
		if i < 0 {
			return n, false
		}
		line := p[n : n+i]
		first := n == 0
		n += i + 1
		if string(line) == "\r" || first && isSimple(line) {
			return n, true
		}
	}
}
