package main

import (
	"bufio"
	"errors"
	"net"
	"os"
	"time"

	"barewire/02-requests/request"
)

// receive reads a request in time: its head must be whole d.headerTimeout from
// now, and whoever reads its body afterwards has d.bodyTimeout for all of it. A
// deadline is a point in time. Set anew at each read it would be no bound:
// a client that drips a byte a second would stay for hours.
//
//lab:exercise 02-07
//lab:stub return request.ReadRequest(br, d.limits)
func (d *dump) receive(conn net.Conn, br *bufio.Reader) (*request.Request,
	error) {
	conn.SetReadDeadline(time.Now().Add(d.headerTimeout))
	req, err := request.ReadRequest(br, d.limits)
	if err != nil {
		return nil, err
	}
	conn.SetReadDeadline(time.Now().Add(d.bodyTimeout))
	return req, nil
}

// inTime returns the *request.StatusError with 408 for an err that says that a
// deadline has passed, and any other err as it is. RFC 9110 §15.5.9.
//
//lab:exercise 02-07
//lab:stub return err
func inTime(err error) error {
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return &request.StatusError{Status: 408,
			Text: "want a request, but it took too long"}
	}
	return err
}
