//go:build ignore

// Without a budget nothing is allowed, where there should be no limit.
//
//impostor:caught-by 14-01
package guard

import "time"

func (p *Purse) Pay(now time.Time, n int) bool {
	if passed := now.Sub(p.last).Seconds(); passed > 0 {
		p.spent = max(0, p.spent-passed*float64(p.budget.EverySecond))
		p.last = now
	}
	if p.spent+float64(n) > float64(p.budget.Burst) {
		return false
	}
	p.spent += float64(n)
	return true
}
