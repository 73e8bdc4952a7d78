package http10

import (
	"context"
	"net"
	"sync"
	"time"
)

// idle are the connections on which nothing has been asked yet. When a
// shutdown begins, nothing is owed to them. tcp.WakeOnDone does for each
// connection what is done here for all: one watcher for the whole list saves
// five allocations and 1 µs of 35 where a connection lives for one request.
type idle struct {
	mu    sync.Mutex
	ctx   context.Context // the one watched
	conns map[net.Conn]context.Context
}

// enter takes conn on the list: once ctx is done, reads from it fail. A ctx is
// nearly always that of the connection before, which is watched already.
func (i *idle) enter(ctx context.Context, conn net.Conn) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.conns == nil {
		i.conns = make(map[net.Conn]context.Context)
	}
	i.conns[conn] = ctx
	if i.ctx != ctx {
		i.ctx = ctx
		context.AfterFunc(ctx, i.wake)
	}
	if ctx.Err() != nil {
		conn.SetReadDeadline(longAgo)
	}
}

// leave takes conn off the list. When it returns, no wake-up can come any
// more.
func (i *idle) leave(conn net.Conn) {
	i.mu.Lock()
	defer i.mu.Unlock()
	delete(i.conns, conn)
}

// wake ends the reads of all whose ctx is done.
func (i *idle) wake() {
	i.mu.Lock()
	defer i.mu.Unlock()
	for conn, ctx := range i.conns {
		if ctx.Err() != nil {
			conn.SetReadDeadline(longAgo)
		}
	}
}

// longAgo is a deadline that has passed.
var longAgo = time.Unix(1, 0)
