package exercise

import (
	"cmp"
	"slices"
	"strings"
)

// serving picks the goroutines that hold a conversation, the one first that
// most likely keeps the client waiting: neither main's nor one that waits for
// connections, nor one that only waits for its client to close, nor a Serve
// that has another do its work.
func serving(all []goroutine) []goroutine {
	var some []goroutine
	for _, g := range all {
		if !g.accepts && g.calls[len(g.calls)-1].fn != "main" &&
			g.calls[0].fn != "CloseGently" && !(g.state == "chan receive" &&
			g.calls[0].fn == "(*Server).Serve") {
			some = append(some, g)
		}
	}
	slices.SortStableFunc(some, func(a, b goroutine) int {
		if c := cmp.Compare(a.innocence(), b.innocence()); c != 0 {
			return c
		}
		return cmp.Compare(a.idle(some), b.idle(some))
	})
	return some
}

// idle is 1 for one that reads and for which no other waits: its client may
// have nothing to say, while another's is being served.
func (g goroutine) idle(others []goroutine) int {
	if g.innocence() != reads || slices.ContainsFunc(others, func(o goroutine) bool {
		return o.id == g.parent && o.innocence() >= awaits
	}) {
		return 0
	}
	return 1
}

// The reasons why a goroutine does nothing for its client, by how seldom that
// is as it should be.
const (
	locked  = iota // it waits for a lock, or for what never comes
	busy           // it does something, or sleeps
	reads          // it waits for bytes, or for room to write
	awaits         // it waits for another goroutine, which may say more
	gathers        // it waits for several to end
)

// innocence is the reason that a goroutine's state tells.
func (g goroutine) innocence() int {
	switch {
	case g.state == "sync.WaitGroup.Wait":
		return gathers
	case strings.HasPrefix(g.state, "sync.Mutex."),
		strings.HasPrefix(g.state, "sync.RWMutex."),
		g.state == "semacquire", strings.HasSuffix(g.state, "(no cases)"),
		strings.HasSuffix(g.state, "(nil chan)"):
		return locked
	case g.runs(), g.state == "sleep":
		return busy
	case g.state == "IO wait", g.state == "syscall":
		return reads
	}
	return awaits
}

// runs reports whether the goroutine would go on if it were given time.
func (g goroutine) runs() bool { return strings.HasPrefix(g.state, "run") }
