// Package autobahn judges a WebSocket server by the cases of Autobahn|Testsuite
// and with other people's clients. It is a module of its own, so that nobody
// who only learns has to download them.
//
//	go -C scripts/autobahn test ./...
//
// The cases are written anew here from what each of them sends and wants; the
// numbers are Autobahn's. Where Docker is, make autobahn runs the real one.
package autobahn

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Verdict is what Autobahn makes of a server's behaviour.
type Verdict string

const (
	OK        Verdict = "OK"
	NonStrict Verdict = "NON-STRICT" // allowed, but not what one would wish
	Failed    Verdict = "FAILED"
)

// A Case is one conversation.
type Case struct {
	ID   string
	Do   []action
	Want []event // from the server, in this order, before its close
	// Or are other answers: allowed, but non-strict.
	Or [][]event
	// Close are the codes that may end it. ByServer: the server ends it
	// without being asked; else the client says 1000 in the end, unless the
	// case has said its own goodbye.
	Close    []int
	ByServer bool
	Goodbye  bool // the case itself sends a close frame
	// Rounds, if not nil, is all that is done before the goodbye.
	Rounds func(c *client) error
	Offers string // extensions
}

// An action is something that a client does.
type action struct {
	bytes []byte
	chop  int
	wait  bool // until the server has had time to react
	name  string
}

// pause is long enough for a server that wants to react.
const pause = 500 * time.Millisecond

// grace is the time in which a server must have ended TCP.
const grace = time.Second

// Run has the conversation with the server at addr.
func (k *Case) Run(addr string) (Verdict, string) {
	c, err := dial(addr, k.Offers)
	if err != nil {
		return Failed, err.Error()
	}
	defer c.conn.Close()
	if k.Rounds != nil {
		if err := k.Rounds(c); err != nil {
			return Failed, err.Error()
		}
		return k.goodbye(c, OK, "")
	}
	for _, a := range k.Do {
		if !a.wait {
			c.send(a.bytes, a.chop)
		} else if e := c.hear(pause); e.kind != "timeout" {
			break // it has reacted: what follows it would not read
		} else {
			c.events[len(c.events)-1].data = a.name
		}
	}
	return k.judge(c)
}

// judge reads what the server has said and compares it.
func (k *Case) judge(c *client) (Verdict, string) {
	for !over(c.events) {
		if !k.ByServer && !k.Goodbye && len(c.events) >= len(k.Want) {
			break
		}
		c.hear(patience)
	}
	got, ending := split(c.events)
	verdict := Failed
	if slices.Equal(got, k.Want) {
		verdict = OK
	}
	for _, or := range k.Or {
		if verdict == Failed && slices.Equal(got, or) {
			verdict = NonStrict
		}
	}
	if verdict == Failed {
		return Failed, fmt.Sprintf("got %v %v, want %v", got, ending, k.Want)
	}
	if !k.ByServer && !k.Goodbye {
		if len(ending) > 0 {
			return Failed, fmt.Sprintf("got %v, want an open connection",
				ending)
		}
		return k.goodbye(c, verdict, "")
	}
	return k.close(c, ending, verdict)
}

// goodbye says 1000 and wants to hear it.
func (k *Case) goodbye(c *client, v Verdict, why string) (Verdict, string) {
	c.send(frame{opcode: 8, payload: "\x03\xe8"}.bytes(), 0)
	return k.close(c, []event{c.hear(patience)}, v)
}

// close wants a close frame with one of the codes, and then TCP ended by the
// server, in good time and without a reset.
func (k *Case) close(c *client, ending []event, v Verdict) (Verdict, string) {
	if len(ending) == 0 || ending[0].kind != "close" {
		return Failed, fmt.Sprintf("got %v, want a close frame", ending)
	}
	if !slices.ContainsFunc(k.Close, func(code int) bool {
		return ending[0].data == words(code)
	}) {
		return Failed, fmt.Sprintf("got close %s, want %v", ending[0].data,
			k.Close)
	}
	if k.ByServer {
		// A client answers. It must not have to wait for that.
		c.send(frame{opcode: 8, payload: "\x03\xe8"}.bytes(), 0)
	}
	if e := c.hear(grace); e.kind != "end" {
		return Failed, fmt.Sprintf("got %v after the close frame, "+
			"want the end of TCP", e)
	}
	return v, ""
}

// words is a close code as events have it; 0 is no code.
func words(code int) string {
	if code == 0 {
		return ""
	}
	return fmt.Sprint(code)
}

// over reports whether nothing more will come.
func over(events []event) bool {
	return slices.ContainsFunc(events, func(e event) bool {
		return e.kind == "close" || isEnd(e)
	})
}

func isEnd(e event) bool {
	return strings.Contains("end reset wrong", e.kind) ||
		e.kind == "timeout" && e.data == ""
}

// split cuts events where the ending begins.
func split(events []event) (got, ending []event) {
	for i, e := range events {
		if e.kind == "close" || isEnd(e) {
			return events[:i], events[i:]
		}
	}
	return events, nil
}
