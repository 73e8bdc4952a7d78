//lab:solution-only

package http2

import (
	"testing"
	"testing/synctest"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// An answer that is made of what the client still sends begins before that
// comes: the client may wait for it.
func TestHeadBeforeBody(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "POST", "/echo", false)
		c.send()
		c.want("HEADERS 1 200")
		c.data(1, 0, 3)
		c.send()
		c.want("DATA 1 3")
		c.data(1, frame.FlagEndStream, 2)
		c.send()
		c.want("DATA 1 2", "DATA 1 0 END")
	})
}

// Who waits for a 100 gets it before the head of such an answer: behind that,
// it would be trailers that end nothing.
func TestContinueBeforeHead(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "POST", "/echo", false,
			hpack.Field{Name: "expect", Value: "100-continue"})
		c.send()
		c.want("HEADERS 1 100", "HEADERS 1 200")
		c.data(1, frame.FlagEndStream, 5)
		c.send()
		c.want("DATA 1 5", "DATA 1 0 END")
	})
}

// A client whose window is used up, and whose answer is complete, would wait
// for ever: it is told at once that nobody wants the rest.
func TestAnsweredWhileItWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		gate := make(chan struct{})
		c := dial(t, &Server{Handler: func(*request.Request) http10.Response {
			<-gate
			return http10.Response{Status: 200}
		}})
		defer c.end()
		c.request(1, "POST", "/", false)
		for range 4 {
			c.data(1, 0, 16384)
		}
		c.send()
		c.want()
		close(gate)
		c.want("HEADERS 1 200 content-length=0 END", "RST_STREAM 1 NO_ERROR")
	})
}

// A Read may hold the body's lock while it asks the sender for more room: who
// finishes an exchange under the sender's lock must not wait for it.
func TestFinishDuringRead(t *testing.T) {
	c := &conn{limits: Limits{}.withDefaults()}
	c.sender.conn = c
	x := &exchange{hasBody: true}
	x.taken.L = &c.sender.mu
	x.body.conn = c
	x.body.mu.Lock()
	done := make(chan struct{})
	go func() {
		c.sender.mu.Lock()
		c.sender.finish(x)
		c.sender.mu.Unlock()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Error("finish waits for the body's lock")
	}
}

// Whose body is too long by what it says gets 413, and what has come of it by
// then is no mistake of the client's: it is told in time that nobody wants more.
func TestTooLongIsAnswered(t *testing.T) {
	talk(t, &Server{Limits: Limits{Body: 100}}, func(c *client) {
		c.request(1, "POST", "/", false,
			hpack.Field{Name: "content-length", Value: "99999999"})
		c.data(1, 0, 3)
		c.send()
		c.want("HEADERS 1 413 content-type=text/plain; charset=utf-8 "+
			"content-length=17", "DATA 1 17 END")
		c.data(1, 0, 16384)
		c.send()
		c.want("RST_STREAM 1 NO_ERROR")
		c.data(1, 0, 16384)
		c.request(3, "GET", "/none", true)
		c.send()
		c.want("HEADERS 3 404 content-length=0 END")
	})
}
