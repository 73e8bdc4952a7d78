//lab:solution-only

package http10

import (
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

// RFC 9110 §5.6.7 gives one moment in three formats. The first is ours.
func TestAppendDate(t *testing.T) {
	const want = "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
	gmt := time.Date(1994, 11, 6, 8, 49, 37, 999, time.UTC)
	for _, now := range []time.Time{
		gmt,
		gmt.In(time.FixedZone("CET", 3600)),
		gmt.In(time.FixedZone("NST", -12600)),
	} {
		if got := string(AppendDate(nil, now)); got != want {
			t.Errorf("%v: got %q, want %q", now, got, want)
		}
	}
}

func TestDateClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var clock dateClock
		first := clock.at(time.Now())
		time.Sleep(999 * time.Millisecond)
		if again := clock.at(time.Now()); &again[0] != &first[0] {
			t.Errorf("within a second: %q is formatted anew", again)
		}
		time.Sleep(time.Millisecond)
		got := string(clock.at(time.Now()))
		want := time.Now().UTC().Format(http.TimeFormat)
		want = "Date: " + want + "\r\n"
		if got != want {
			t.Errorf("a second later: got %q, want %q", got, want)
		}
	})
}

func BenchmarkDate(b *testing.B) {
	var clock dateClock
	now := time.Now()
	for b.Loop() {
		clock.at(now)
	}
}
