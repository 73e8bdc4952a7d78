//go:build ignore

// The time since the body began is counted, though most of it is the
// handler's.
//
//impostor:caught-by 14-03
package guard

import (
	"os"
	"time"
)

func (p *paced) Read(b []byte) (int, error) {
	if p.bytes == 0 {
		p.waited = -p.now().Sub(epochOfPace)
	}
	n, err := p.src.Read(b)
	p.bytes += int64(n)
	late := p.waited + p.now().Sub(epochOfPace) - p.pace.Grace
	if err == nil && late > 0 &&
		float64(p.bytes) < late.Seconds()*float64(p.pace.PerSecond) {
		return n, os.ErrDeadlineExceeded
	}
	return n, err
}

var epochOfPace = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
