//go:build ignore

// The head's deadline stays in force for the body, so that long uploads fail.
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
	return request.ReadRequest(br, d.limits)
}
