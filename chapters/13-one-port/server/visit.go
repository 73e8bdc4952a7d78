package server

import (
	"fmt"
	"net"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// A Visit is what an access log tells of a request and its answer.
type Visit struct {
	Client         string // address and port
	Time           time.Time
	Method, Target string // as sent
	Major, Minor   int
	Status         int   // 0: nobody was left to answer
	Length         int64 // bytes of the answer's body, -1: its end will tell
}

// String is the visit as a line of the Common Log Format. What the client has
// chosen is quoted and escaped: a target may hold what looks like a line of
// its own.
func (v Visit) String() string {
	length := "-"
	if v.Length >= 0 {
		length = fmt.Sprint(v.Length)
	}
	return fmt.Sprintf("%s - - [%s] %q %d %s", v.Client,
		v.Time.Format("02/Jan/2006:15:04:05 -0700"),
		fmt.Sprintf("%s %s HTTP/%d.%d", v.Method, v.Target, v.Major, v.Minor),
		v.Status, length)
}

// visitOf is what there is to tell.
func visitOf(client net.Addr, r *request.Request,
	answer *http10.Response) Visit {
	length, sent := http10.Framing(r.Method, answer)
	if !sent {
		length = 0
	}
	return Visit{Client: client.String(), Time: time.Now(), Method: r.Method,
		Target: r.Target, Major: r.Major, Minor: r.Minor,
		Status: answer.Status, Length: length}
}
