package main

import "time"

// A bound is what an attack may cost chapter 14's server at most.
type bound struct {
	attack     string
	lasts      time.Duration // what is slow needs longer to be seen
	memory     int           // MiB added
	goroutines int           // added
}

// bystanders may wait so many times as long as they do in quiet times.
const bystanders = 3

// An attack lasts as long as this if nothing else is said.
const usual = 2 * time.Second

// bounds are in the order of scripts/attack.
//
// Of goroutines there are eight for the attackers' connections and one for
// each request at work. Those are 128 of a client; the handlers of others live
// for as long as it takes to say 503, and are counted while they do.
var bounds = []bound{
	{"slow-headers", 6 * time.Second, 16, 50},
	{"slow-body", 8 * time.Second, 16, 50},
	{"slow-reader", 12 * time.Second, 16, 50},
	{"connections", usual, 32, 600},
	{"smuggling", usual, 16, 50},
	{"rapid-reset", usual, 32, 600},
	{"made-you-reset", usual, 32, 600},
	{"continuation", usual, 16, 50},
	{"settings", usual, 16, 50},
	{"ping", usual, 16, 50},
	{"empty-data", usual, 16, 50},
	{"priority", usual, 16, 50},
	{"window-update", usual, 16, 50},
	{"zero-window", usual, 32, 200},
	{"hpack-bomb", usual, 16, 200},
	{"table-churn", usual, 32, 600},
	{"ws-pings", usual, 16, 50},
	{"ws-messages", usual, 16, 50},
	{"ws-fragments", usual, 16, 50},
	{"ws-giant", usual, 16, 50},
	{"ws-half", usual, 16, 50},
	{"ws-bomb", usual, 32, 50},
	{"ws-origin", usual, 16, 50},
}

// held reports whether a server has kept to the bound.
func (b bound) held(c cost) bool {
	return c.Memory <= b.memory && c.Goroutines <= b.goroutines &&
		c.Bystander <= bystanders && c.Lost == 0 && c.Through == 0
}
