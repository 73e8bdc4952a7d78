package guard

import (
	"context"
	"net"
)

// A Door lets connections into a room. One that is too many is not spoken to.
type Door struct{ Room *Room }

// Handle returns next with the door before it: for tcp.Server.Handle.
func (d Door) Handle(next func(context.Context, net.Conn)) func(
	context.Context, net.Conn) {
	return func(ctx context.Context, conn net.Conn) {
		who := clientOf(conn.RemoteAddr())
		if !d.Room.Enter(who) {
			turnAway(conn)
			return
		}
		defer d.Room.Leave(who)
		next(ctx, conn)
	}
}

// turnAway closes without a word, and without the trouble of a proper end: a
// reset leaves nothing behind in our system's tables.
func turnAway(conn net.Conn) {
	if t, ok := conn.(*net.TCPConn); ok {
		t.SetLinger(0)
	}
	conn.Close()
}
