//go:build ignore

// The purse goes back with the clock: the time that was set back passes again,
// and is paid for a second time.
//
//impostor:caught-by 14-01
package guard

import "time"

func (p *Purse) Pay(now time.Time, n int) bool {
	if p.budget == (Budget{}) {
		return true
	}
	if passed := now.Sub(p.last).Seconds(); passed > 0 {
		p.spent = max(0, p.spent-passed*float64(p.budget.EverySecond))
	}
	p.last = now
	if p.spent+float64(n) > float64(p.budget.Burst) {
		return false
	}
	p.spent += float64(n)
	return true
}
