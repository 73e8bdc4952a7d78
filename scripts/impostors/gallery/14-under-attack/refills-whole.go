//go:build ignore

// A second later the purse is full again, whatever a second brings.
//
//impostor:caught-by 14-01
package guard

import "time"

func (p *Purse) Pay(now time.Time, n int) bool {
	if p.budget == (Budget{}) {
		return true
	}
	if now.Sub(p.last) >= time.Second {
		p.spent, p.last = 0, now
	}
	if p.spent+float64(n) > float64(p.budget.Burst) {
		return false
	}
	p.spent += float64(n)
	return true
}
