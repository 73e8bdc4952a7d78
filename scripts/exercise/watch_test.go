package exercise

import (
	"testing"
	"testing/synctest"
	"time"
)

// A machine that gives no time is noticed, and one that does is not.
func TestWatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var w watch
		done := make(chan struct{})
		start := time.Now()
		go w.run(done)
		time.Sleep(time.Second)
		synctest.Wait()
		if w.starved(start) {
			t.Error("got starved on a machine with nothing else to do")
		}
		w.last.Store(time.Now().UnixNano())
		if !w.starved(start) || w.starved(time.Now().Add(1)) {
			t.Error("got another answer than when it happened")
		}
		close(done)
	})
}
