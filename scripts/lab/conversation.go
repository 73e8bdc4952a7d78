package main

import (
	"fmt"
	"slices"
	"strings"
)

// maxTalks is how many connections of a script are shown: those of a send at
// every split are all alike.
const maxTalks = 3

// conversations shows the learner's connections, each with what the reference
// said on its own.
func conversations(all []*talk) string {
	var mine, theirs []*talk
	for _, t := range all {
		if t.side == "learner" {
			mine = append(mine, t)
		} else {
			theirs = append(theirs, t)
		}
	}
	var b strings.Builder
	named := map[string]int{}
	for i, t := range mine {
		if i == maxTalks {
			fmt.Fprintf(&b, "\n%s\n", dim.Render("… and "+counted(len(mine)-i, "connection")+" more"))
			break
		}
		title := "connection"
		if len(mine) > 1 {
			title = fmt.Sprintf("connection %d of %d", i+1, len(mine))
		}
		if t.conn != "" {
			title += " @" + t.conn
		}
		fmt.Fprintf(&b, "\n%s\n", link.Render(title))
		for n, turn := range t.turns {
			who := "yours"
			if turn.sent {
				who = "sent"
			}
			b.WriteString(turnText(who, turn.data, t.parts(n)))
		}
		b.WriteString(referenceText(t, theirs, named[t.conn]))
		named[t.conn]++
	}
	return b.String()
}

// referenceText is what the reference said on its connection of that name.
// Where the learner has one for each split and the reference a single one, it
// stands for all.
func referenceText(mine *talk, theirs []*talk, i int) string {
	theirs = slices.DeleteFunc(slices.Clone(theirs), func(t *talk) bool { return t.conn != mine.conn })
	if len(theirs) == 0 {
		return ""
	}
	their := theirs[min(i, len(theirs)-1)]
	got := []byte(their.got())
	if string(got) == mine.got() {
		return "  " + bold.Render("reference") + "  the same bytes\n"
	}
	labels := their.labels(got, false)
	if labels == nil {
		labels = guess(got, false)
	}
	return turnText("reference", got, labels)
}
