//go:build ignore

// The deadline is lifted after the head, and half a body holds the connection
// for ever.
//
//impostor:caught-by 02-07
package main

import (
	"bufio"
	"net"
	"time"

	"barewire/02-requests/request"
)

func (d *dump) receive(conn net.Conn, br *bufio.Reader) (*request.Request,
	error) {
	conn.SetReadDeadline(time.Now().Add(d.headerTimeout))
	defer conn.SetReadDeadline(time.Time{})
	return request.ReadRequest(br, d.limits)
}
