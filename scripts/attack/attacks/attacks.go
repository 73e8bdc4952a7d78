// Package attacks holds what strangers do to a server, and measures what it
// costs that server. Every attack is bounded in connections, bytes and time,
// and leaves this machine for none: see Run.
package attacks

import (
	"net"
	"slices"
)

// An Attack is what one attacker does with a connection, until the server has
// had enough or time is up.
type Attack struct {
	Name, About string
	run         func(conn net.Conn, t *tally)
}

// Find returns the attack of that name.
func Find(name string) (a Attack, ok bool) {
	i := slices.IndexFunc(All, func(a Attack) bool { return a.Name == name })
	if i < 0 {
		return Attack{}, false
	}
	return All[i], true
}

// Names are those of all attacks, in order.
func Names() (names []string) {
	for _, a := range All {
		names = append(names, a.Name)
	}
	return names
}

var eight = make([]byte, 8)

// All are the attacks that there are.
var All = []Attack{
	{"slow-headers", "a head that never ends (slowloris)", slowHeaders},
	{"slow-body", "a body, a byte now and then", slowBody},
	{"slow-reader", "asks for megabytes, reads a few bytes", slowReader},
	{"connections", "opens a hundred more and is silent", flood},
	{"smuggling", "requests that can be read in two ways", smuggle},
	{"rapid-reset", "streams given up at once", rapidReset},
	{"made-you-reset", "mistakes that make the server reset", madeYouReset},
	{"continuation", "a field block without an end", noEnd},
	{"settings", "SETTINGS that want an answer",
		many(appendFrame(nil, settings, 0, 0, nil))},
	{"ping", "PING that wants an answer",
		many(appendFrame(nil, ping, 0, 0, eight))},
	{"empty-data", "DATA without data", emptyData},
	{"priority", "PRIORITY on streams that are not there",
		many(appendFrame(nil, priority, 0, 1, []byte{0, 0, 0, 0, 9}))},
	{"window-update", "WINDOW_UPDATE without need",
		many(appendFrame(appendFrame(nil, window, 0, 0, []byte{0, 0, 0, 1}),
			ping, 1, 0, eight))},
	{"zero-window", "answers that may not be sent", hoard},
	{"hpack-bomb", "one byte for a field of 4,000", bomb},
	{"table-churn", "a new table entry every five bytes", churn},
	{"ws-pings", "pings that want an answer",
		flooding(nil, appendMessage(nil, pingFrame, nil))},
	{"ws-messages", "empty messages", flooding(nil,
		appendMessage(nil, textFrame, nil))},
	{"ws-fragments", "a message in endless empty frames",
		flooding(appendMessage(nil, firstFragment, nil),
			appendMessage(nil, nextFragment, nil))},
	{"ws-giant", "a frame of 2^62 bytes", giant},
	{"ws-half", "all but the last byte of 32 MiB", half},
	{"ws-bomb", "a message that inflates a thousandfold", deflated},
	{"ws-origin", "a page of another site", foreign},
}
