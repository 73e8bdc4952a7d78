// Package guard bounds what strangers may cost a server. It knows no protocol
// from within: it counts what the chapters before tell it, and says when it is
// enough. All of the policy is in one place, a Policy.
package guard

import "time"

// A Budget is how much of something a client may do: Burst at once, and
// EverySecond from then on. The zero Budget sets no limit.
type Budget struct {
	Burst       int
	EverySecond int
}

// A Purse is what is left of a budget. It starts full.
type Purse struct {
	budget Budget
	spent  float64
	last   time.Time // when spent was right
}

// NewPurse returns a full purse.
func NewPurse(b Budget) Purse { return Purse{budget: b} }

// Pay takes n from the purse, and reports whether it was there. What has come
// back since the last time is added first, but never more than the purse
// holds: who was quiet for an hour may do no more at once than others. Nothing
// is taken when there is not enough. now must not go backwards; if it does, no
// time has passed.
//
//lab:exercise 14-01
//lab:stub return true
func (p *Purse) Pay(now time.Time, n int) bool {
	return true
}
