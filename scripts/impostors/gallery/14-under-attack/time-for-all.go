//go:build ignore

// A body has so much time and no more, be it as fast as it may.
//
//impostor:caught-by 14-03
package guard

import "os"

func (p *paced) Read(b []byte) (int, error) {
	begun := p.now()
	n, err := p.src.Read(b)
	p.waited += p.now().Sub(begun)
	if err == nil && p.waited > p.pace.Grace {
		return n, os.ErrDeadlineExceeded
	}
	return n, err
}
