//go:build ignore

// Each read is judged by itself, and not the whole: one slow moment is enough.
//
//impostor:caught-by 14-03
package guard

import "os"

func (p *paced) Read(b []byte) (int, error) {
	begun := p.now()
	n, err := p.src.Read(b)
	p.waited = p.now().Sub(begun)
	late := p.waited - p.pace.Grace
	if err == nil && late > 0 ||
		float64(n) < late.Seconds()*float64(p.pace.PerSecond) {
		return n, os.ErrDeadlineExceeded
	}
	return n, err
}
