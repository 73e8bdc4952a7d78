//go:build ignore

// Every read has the time that the whole line should have.
//
//impostor:caught-by 01-05
package tcp

import (
	"context"
	"errors"
	"net"
	"os"
	"time"
)

func (c *Conversation) nextLine(ctx context.Context, conn net.Conn,
	lines *LineReader) ([]byte, error) {
	lines.src = patientConn{conn, c.Idle}
	line, err := lines.ReadLine()
	if errors.Is(err, os.ErrDeadlineExceeded) && ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return line, err
}

type patientConn struct {
	net.Conn
	idle time.Duration
}

func (c patientConn) Read(p []byte) (int, error) {
	c.SetReadDeadline(time.Now().Add(c.idle))
	return c.Conn.Read(p)
}
