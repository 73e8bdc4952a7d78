package attacks

import (
	"sync"
	"sync/atomic"
	"time"
)

// A tally is what attackers have done, and what they may do.
type tally struct {
	o    Options
	sent atomic.Int64 // bytes
	done atomic.Int64 // whatever the attack does
	cut  atomic.Int64 // connections that the server has ended
	odd  atomic.Int64 // what should not have been possible
}

// mayBe reports whether n bytes more may be sent, and counts them.
func (t *tally) mayBe(n int) bool {
	return t.sent.Add(int64(n)) <= t.o.Bytes || t.o.Bytes == 0
}

// over reports whether all that may be sent is sent.
func (t *tally) over() bool {
	return t.o.Bytes > 0 && t.sent.Load() >= t.o.Bytes
}

// rage attacks on o.Conns connections at a time. One that the server ends is
// opened anew, after a breath.
func rage(a Attack, o Options) *tally {
	t := &tally{o: o}
	end := time.Now().Add(o.For)
	var all sync.WaitGroup
	for range o.Conns {
		all.Go(func() {
			for time.Now().Before(end) && !t.over() {
				conn, err := dial(o.Addr, nil)
				if err == nil {
					conn.SetDeadline(end)
					a.run(conn, t)
					conn.Close()
				}
				if time.Now().Before(end) {
					t.cut.Add(1)
					time.Sleep(time.Millisecond)
				}
			}
		})
	}
	all.Wait()
	return t
}
