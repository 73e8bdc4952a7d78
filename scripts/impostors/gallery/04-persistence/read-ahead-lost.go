//go:build ignore

// The new protocol reads from the socket, and what was read with the request
// is lost.
//
//impostor:caught-by 04-07
package http11

import (
	"bufio"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func (c *conn) handOver(name string, r http10.Response, talk Talk) error {
	r.Fields = append(r.Fields, request.Field{Name: "Upgrade", Value: name})
	date := c.dateLine()
	out, err := AppendHead(c.out, &c.request, &r, true, date)
	if err != nil {
		return err
	}
	c.out = out
	if err := c.flush(); err != nil {
		return err
	}
	c.handed, c.due, c.session = true, noPhase, nil
	talk(c.ctx, c.net, bufio.NewReader(c.net))
	return nil
}
