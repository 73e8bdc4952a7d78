//go:build ignore

// Answers that the client does not take are queued, and the next message is
// read: what it sends fills our memory.
//
//impostor:caught-by 12-06
package websocket

import (
	"bytes"
	"sync"
	"time"
)

func (c *Conn) flush() error {
	if c.session == nil || len(c.out) == 0 {
		return nil
	}
	if err := c.limitWrite(); err != nil {
		return err
	}
	v, _ := queues.LoadOrStore(c, new(queue))
	q := v.(*queue)
	p, before, done := bytes.Clone(c.out), q.last, make(chan struct{})
	c.out, q.last = c.out[:0], done
	c.writes++
	go func() {
		defer close(done)
		if before != nil {
			<-before
		}
		if q.failed {
			return
		}
		if _, err := c.net.Write(p); err != nil {
			q.failed = true
			c.server.Log(err)
			c.net.Close()
		}
	}()
	if !q.stuck {
		select {
		case <-done:
		case <-time.After(50 * time.Millisecond):
			q.stuck = true
		}
	}
	return nil
}

// queues are what waits to be sent, by connection.
var queues sync.Map

// A queue is the writes of a connection, each of which waits for the last.
type queue struct {
	last          chan struct{}
	stuck, failed bool
}
