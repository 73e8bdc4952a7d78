//go:build ignore

// A body that has ended late is refused, though all of it is there.
//
//impostor:caught-by 14-03
package guard

import "os"

func (p *paced) Read(b []byte) (int, error) {
	begun := p.now()
	n, err := p.src.Read(b)
	p.waited += p.now().Sub(begun)
	p.bytes += int64(n)
	late := p.waited - p.pace.Grace
	if late > 0 &&
		float64(p.bytes) < late.Seconds()*float64(p.pace.PerSecond) {
		return n, os.ErrDeadlineExceeded
	}
	return n, err
}
