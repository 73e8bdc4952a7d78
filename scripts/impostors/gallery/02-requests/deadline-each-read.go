//go:build ignore

// The deadline is set anew at each read, so that a drip extends it for ever.
//
//impostor:caught-by 02-07
//impostor:errata 11
package main

import (
	"bufio"
	"net"
	"time"

	"barewire/02-requests/request"
)

func (d *dump) receive(conn net.Conn, br *bufio.Reader) (*request.Request,
	error) {
	p := &patient{conn, d.headerTimeout}
	br.Reset(p)
	req, err := request.ReadRequest(br, d.limits)
	p.wait = d.bodyTimeout
	return req, err
}

type patient struct {
	net.Conn
	wait time.Duration
}

func (p *patient) Read(b []byte) (int, error) {
	p.SetReadDeadline(time.Now().Add(p.wait))
	return p.Conn.Read(b)
}
