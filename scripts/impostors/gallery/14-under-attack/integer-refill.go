//go:build ignore

// Parts are cut off: who asks more often than something comes back gets
// nothing back at all.
//
//impostor:caught-by 14-01
package guard

import "time"

func (p *Purse) Pay(now time.Time, n int) bool {
	if p.budget == (Budget{}) {
		return true
	}
	if passed := now.Sub(p.last).Seconds(); passed > 0 {
		back := int(passed * float64(p.budget.EverySecond))
		p.spent = max(0, p.spent-float64(back))
		p.last = now
	}
	if p.spent+float64(n) > float64(p.budget.Burst) {
		return false
	}
	p.spent += float64(n)
	return true
}
