//go:build ignore

// There is no deadline, and a silent client holds its connection for ever.
//
//impostor:caught-by 02-07
//impostor:errata 11
package main

import (
	"bufio"
	"net"

	"barewire/02-requests/request"
)

func (d *dump) receive(conn net.Conn, br *bufio.Reader) (*request.Request,
	error) {
	return request.ReadRequest(br, d.limits)
}
