package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os/exec"
)

// attacks are those of scripts/attack, in lanes: those of a lane are made one
// behind the other, those of different lanes at the same time.
var attacks = [][]string{
	{"rapid-reset", "continuation", "ws-pings", "slow-headers", "ping",
		"ws-giant"},
	{"ws-half", "made-you-reset", "settings", "smuggling", "empty-data",
		"ws-fragments"},
	{"hpack-bomb", "ws-bomb", "zero-window", "priority", "ws-origin",
		"slow-body"},
	{"table-churn", "connections", "window-update", "ws-messages",
		"slow-reader"},
}

// attackers make the attacks of their lanes, again and again. Those that are
// at it when ctx is done die at once, as a program may.
func (t *target) attackers(ctx context.Context) (list []client) {
	for _, lane := range attacks {
		n := 0
		list = append(list, client{kind: "attack", turn: func(
			*rand.Rand) error {
			name := lane[n%len(lane)]
			n++
			out, err := exec.CommandContext(ctx, t.attacker, "-addr", t.addr,
				"-for", "1s", "-conns", "4", name).CombinedOutput()
			if err != nil && ctx.Err() == nil {
				return fmt.Errorf("%s: %w\n%s", name, err, out)
			}
			return nil
		}})
	}
	return list
}
