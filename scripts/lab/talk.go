package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"barewire/scripts/dissect"
	"barewire/scripts/exercise"
)

// A talk is what was said on one connection of one side, in turns.
type talk struct {
	side, conn string
	number     int
	turns      []turn
}

type turn struct {
	sent bool
	data []byte
}

// talksOf gathers a script's events by connection; reads or writes in a row make
// one turn.
func talksOf(events []exercise.Event, script string) []*talk {
	var list []*talk
	byNumber := map[int]*talk{}
	for _, e := range events {
		if e.Script != script {
			continue
		}
		t := byNumber[e.Number]
		if t == nil {
			t = &talk{side: e.Side, conn: e.Conn, number: e.Number}
			byNumber[e.Number], list = t, append(list, t)
		}
		if n := len(t.turns); n > 0 && t.turns[n-1].sent == e.Sent {
			t.turns[n-1].data = append(t.turns[n-1].data, e.Data...)
		} else {
			t.turns = append(t.turns, turn{e.Sent, slices.Clone(e.Data)})
		}
	}
	slices.SortStableFunc(list, func(a, b *talk) int { return a.number - b.number })
	return list
}

func (t *talk) got() string {
	var b strings.Builder
	for _, turn := range t.turns {
		if !turn.sent {
			b.Write(turn.data)
		}
	}
	return b.String()
}

// framed reports whether the client began as one of HTTP/2 does.
func (t *talk) framed() bool {
	for _, turn := range t.turns {
		if turn.sent {
			return bytes.HasPrefix(turn.data, []byte("PRI * HTTP/2.0"))
		}
	}
	return false
}

// parts labels a turn. Where frames are spoken it knows all that went before
// in its direction: a frame may begin in one turn and end in another, and a
// field block means what earlier ones have made of it.
func (t *talk) parts(n int) []dissect.Part {
	this := t.turns[n]
	all := t.said(this.sent, n+1)
	labels := t.labels(all, this.sent)
	if labels == nil {
		return guess(this.data, this.sent)
	}
	from := len(all) - len(this.data)
	more := len(all) < len(t.said(this.sent, len(t.turns)))
	var parts []dissect.Part
	for _, part := range labels {
		if part.Offset < from {
			continue
		}
		part.Offset -= from
		if more && strings.HasPrefix(part.Bad, "cut off") {
			part.Bad, part.Note = "", "goes on below"
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 || parts[0].Offset > 0 {
		n := len(this.data)
		if len(parts) > 0 {
			n = parts[0].Offset
		}
		parts = slices.Insert(parts, 0, dissect.Part{Len: n, Hex: true,
			Name: "rest of the last part"})
	}
	return parts
}

// said is what one direction has said in the first n turns.
func (t *talk) said(sent bool, n int) []byte {
	var all []byte
	for _, turn := range t.turns[:n] {
		if turn.sent == sent {
			all = append(all, turn.data...)
		}
	}
	return all
}

// labels labels all that a direction has said so far, where a turn by itself
// does not tell what it is. nil: it does.
func (t *talk) labels(all []byte, sent bool) []dissect.Part {
	if t.framed() {
		return dissect.HTTP2(all)
	}
	from, ok := t.upgraded(sent)
	if !ok || from > len(all) {
		return nil
	}
	parts := dissect.HTTP1(all[:from])
	for _, part := range dissect.WebSocket(all[from:]) {
		part.Offset += from
		parts = append(parts, part)
	}
	return parts
}

var (
	upgradeField  = regexp.MustCompile(`(?i)\nupgrade: *websocket\r\n`)
	switchingHead = regexp.MustCompile(`(?s)HTTP/1\.1 101 .*?\r\n\r\n`)
)

// upgraded is where WebSocket begins in a direction, if the server has agreed
// to it: behind its 101, and behind the head that asked for it.
func (t *talk) upgraded(sent bool) (from int, ok bool) {
	got := t.said(false, len(t.turns))
	head := switchingHead.FindIndex(got)
	if head == nil || !upgradeField.Match(got[head[0]:head[1]]) {
		return 0, false
	}
	if !sent {
		return head[1], true
	}
	asked := t.said(true, len(t.turns))
	field := upgradeField.FindIndex(asked)
	if field == nil {
		return 0, false
	}
	_, rest, ok := bytes.Cut(asked[field[1]-len("\r\n"):], []byte("\r\n\r\n"))
	return len(asked) - len(rest), ok
}

// maxRows is how much of a labelled turn is shown.
const maxRows = 24

// guess labels a turn by what it looks like.
func guess(data []byte, sent bool) []dissect.Part {
	kind, parts := dissect.Guess(data)
	if kind == "lines" && sent {
		for i := range parts {
			parts[i].Bad = "" // a client may end its lines with LF alone
		}
	}
	if kind == "lines" && !bytes.Contains(data, []byte("\n")) {
		return dissect.Bytes(data) // a bare body need not be a line
	}
	return parts
}

func turnText(who string, data []byte, parts []dissect.Part) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  %s  %s\n", bold.Render(who), counted(len(data), "byte"))
	n := 0
	for row := range strings.Lines(partsText(data, parts)) {
		if n++; n > maxRows {
			b.WriteString("    … more\n")
			break
		}
		b.WriteString("    " + row)
	}
	return b.String()
}
