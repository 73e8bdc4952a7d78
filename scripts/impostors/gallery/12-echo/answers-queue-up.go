//go:build ignore

// Answers that the client does not take are queued, and the next message is
// read: what it sends fills our memory.
//
//impostor:caught-by 12-06
package websocket

import (
	"bytes"
	"sync"
)

func (c *Conn) flush() error {
	if c.session == nil || len(c.out) == 0 {
		return nil
	}
	queues.Lock()
	defer queues.Unlock()
	if queues.waiting == nil {
		queues.waiting = make(map[*Conn][][]byte)
	}
	if queues.waiting[c] == nil {
		if err := c.limitWrite(); err != nil {
			return err
		}
		c.writes++
		go c.sendQueue()
	}
	queues.waiting[c] = append(queues.waiting[c], bytes.Clone(c.out))
	c.out = c.out[:0]
	return nil
}

// queues are what waits to be sent, by connection.
var queues struct {
	sync.Mutex
	waiting map[*Conn][][]byte
}

// sendQueue sends what waits until nothing does.
func (c *Conn) sendQueue() {
	for {
		queues.Lock()
		out := queues.waiting[c]
		if len(out) == 0 {
			delete(queues.waiting, c)
			queues.Unlock()
			return
		}
		queues.waiting[c] = make([][]byte, 0, 1)
		queues.Unlock()
		for _, p := range out {
			if _, err := c.net.Write(p); err != nil {
				if c.server.Log != nil {
					c.server.Log(err)
				}
				c.net.Close()
				return
			}
		}
	}
}
