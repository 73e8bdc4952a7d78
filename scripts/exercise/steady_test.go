package exercise

import "testing"

func TestSteadyDates(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`Date: Mon, 23 Nov 2026 05:41:07 GMT`, `Date: Sun, 22 Nov 2026 12:00:00 GMT`},
		{`"Date: Mon, 23 Nov"…`, `"Date: Sun, 22 Nov"…`},
		{`date="Mon, 23 Nov 2026 05:41:07 GMT" a=b`,
			`date="Sun, 22 Nov 2026 12:00:00 GMT" a=b`},
		{`date="Mon, 23 Nov 2026 05:4…`, `date="Sun, 22 Nov 2026 12:0…`},
	} {
		if got := Steady(c.in); got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
	}
}
