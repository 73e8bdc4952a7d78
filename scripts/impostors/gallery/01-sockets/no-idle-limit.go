//go:build ignore

// A silent client is waited for without end.
//
//impostor:caught-by 01-05
//impostor:errata 11
package tcp

import (
	"context"
	"net"
)

func (c *Conversation) nextLine(ctx context.Context, conn net.Conn,
	lines *LineReader) ([]byte, error) {
	line, err := lines.ReadLine()
	if err != nil && ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return line, err
}
