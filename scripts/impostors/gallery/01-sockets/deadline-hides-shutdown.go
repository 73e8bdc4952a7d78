//go:build ignore

// nextLine never looks at ctx (01-05): who is woken by a shutdown seems slow.
//
//impostor:caught-by 01-07
package tcp

import (
	"context"
	"net"
	"time"
)

func (c *Conversation) nextLine(ctx context.Context, conn net.Conn,
	lines *LineReader) ([]byte, error) {
	err := conn.SetReadDeadline(time.Now().Add(c.Idle))
	if err != nil {
		return nil, err
	}
	return lines.ReadLine()
}
