//go:build ignore

// Once the time before anybody counts is over, it is counted too.
//
//impostor:caught-by 14-03
package guard

import "os"

func (p *paced) Read(b []byte) (int, error) {
	begun := p.now()
	n, err := p.src.Read(b)
	p.waited += p.now().Sub(begun)
	p.bytes += int64(n)
	if err == nil && p.waited > p.pace.Grace &&
		float64(p.bytes) < p.waited.Seconds()*float64(p.pace.PerSecond) {
		return n, os.ErrDeadlineExceeded
	}
	return n, err
}
