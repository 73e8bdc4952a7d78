//go:build ignore

// When the clock is set back, the time that did not pass is taken off.
//
//impostor:caught-by 14-01
package guard

import "time"

func (p *Purse) Pay(now time.Time, n int) bool {
	if p.budget == (Budget{}) {
		return true
	}
	passed := now.Sub(p.last).Seconds()
	p.spent = max(0, p.spent-passed*float64(p.budget.EverySecond))
	p.last = now
	if p.spent+float64(n) > float64(p.budget.Burst) {
		return false
	}
	p.spent += float64(n)
	return true
}
