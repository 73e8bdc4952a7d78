//go:build ignore

// Who asks for more than there is is refused, and pays all the same.
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
		p.last = now
	}
	p.spent += float64(n)
	if p.spent > float64(p.budget.Burst) {
		p.spent = float64(p.budget.Burst)
		return false
	}
	return true
}
