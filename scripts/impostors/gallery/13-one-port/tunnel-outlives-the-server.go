//go:build ignore

// The protocol in a tunnel is not told that the server ends.
//
//impostor:caught-by 13-05
package server

import (
	"bufio"
	"context"
	"io"
	"net"

	"barewire/04-persistence/http11"
)

func newTunnel(ctx context.Context, body io.Reader,
	talk http11.Talk) io.ReadCloser {
	t := &tunnel{body: body}
	var conn lines
	t.up, conn.Conn = net.Pipe()
	t.down, conn.out = net.Pipe()
	t.running.Go(t.bring)
	t.running.Go(func() {
		defer conn.Close()
		talk(context.Background(), &conn, bufio.NewReaderSize(&conn, 16))
	})
	return t
}
