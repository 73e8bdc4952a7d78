//go:build ignore

// Each read must keep pace by itself: a body that was fast before has nothing
// of it.
//
//impostor:caught-by 14-03
package guard

import "os"

func (p *paced) Read(b []byte) (int, error) {
	begun := p.now()
	n, err := p.src.Read(b)
	took := p.now().Sub(begun)
	p.waited += took
	if err == nil && p.waited > p.pace.Grace &&
		float64(n) < took.Seconds()*float64(p.pace.PerSecond) {
		return n, os.ErrDeadlineExceeded
	}
	return n, err
}
