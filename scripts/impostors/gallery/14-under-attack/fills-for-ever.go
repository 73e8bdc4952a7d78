//go:build ignore

// What comes back has no upper bound: an idle hour may be spent at once.
//
//impostor:caught-by 14-01
package guard

import "time"

func (p *Purse) Pay(now time.Time, n int) bool {
	if p.budget == (Budget{}) {
		return true
	}
	if passed := now.Sub(p.last).Seconds(); passed > 0 && !p.last.IsZero() {
		p.spent -= passed * float64(p.budget.EverySecond)
	}
	p.last = now
	if p.spent+float64(n) > float64(p.budget.Burst) {
		return false
	}
	p.spent += float64(n)
	return true
}
