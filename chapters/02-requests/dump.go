package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/02-requests/request"
)

// A dump reads one request from each connection, answers with what it
// understood, and prints the same.
type dump struct {
	limits        request.Limits
	headerTimeout time.Duration // for the whole head, however it comes
	bodyTimeout   time.Duration // for the whole body, from then on
	allocs        float64       // what a parse may cost; < 0: not counted
}

const (
	linger       = 5 * time.Second  // for the client to close, after us
	writeTimeout = 10 * time.Second // for the client to take the answer
)

// Serve reads one request from conn, answers it and closes conn. It fits
// tcp.Server.Handle.
func (d *dump) Serve(ctx context.Context, conn net.Conn) {
	d.answer(ctx, conn)
	// Not deferred: a panic would wait here for the client first.
	tcp.CloseGently(conn, linger)
}

// answer reads one request from conn and answers it.
func (d *dump) answer(ctx context.Context, conn net.Conn) {
	text, err := d.read(ctx, conn)
	status := 200
	if err != nil {
		refusal := statusOf(err)
		if refusal == nil {
			// The client has gone, or never said a word.
			fmt.Printf("no request: %v\n", err)
			return
		}
		status, text = refusal.Status, refusal.Text+"\n"
	}
	fmt.Printf("%d %s\n%s", status, reasons[status], text)
	conn.SetWriteDeadline(time.Now().Add(writeTimeout))
	// The close ends the body: responses proper are for chapter 03.
	fmt.Fprintf(conn, "HTTP/1.0 %d %s\r\n"+
		"Content-Type: text/plain; charset=utf-8\r\n\r\n%s",
		status, reasons[status], text)
}

// read reads one request with its body, and returns the dump of it.
func (d *dump) read(ctx context.Context, conn net.Conn) (string, error) {
	// Whoever waits for a head when the server shuts down reads the end of
	// the stream. A request whose head is here is answered.
	stop := context.AfterFunc(ctx, func() { closeRead(conn) })
	defer stop()
	br := bufio.NewReader(conn)
	req, err := d.receive(conn, br)
	if err != nil {
		return "", inTime(err)
	}
	stop()
	body, err := io.ReadAll(req.Body)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return "", &request.StatusError{Status: 400, Text: fmt.Sprintf(
			"body: want %d bytes, got %d and the end of the stream",
			req.ContentLength, len(body))}
	}
	if err != nil {
		return "", inTime(err)
	}
	text := appendDump(nil, req, body)
	if d.allocs >= 0 {
		text = appendAllocs(text, req, d.allocs)
	}
	return string(text), nil
}

// closeRead ends the direction from the client to us, where there are two.
func closeRead(conn net.Conn) {
	if half, ok := conn.(interface{ CloseRead() error }); ok {
		half.CloseRead()
	}
}

// statusOf returns what the client is to be told about err, nil for nothing.
func statusOf(err error) *request.StatusError {
	var refusal *request.StatusError
	errors.As(err, &refusal)
	return refusal
}

// reasons are the phrases of the codes that a dump may answer with.
var reasons = map[int]string{
	200: "OK",
	400: "Bad Request",
	408: "Request Timeout",
	413: "Content Too Large",
	414: "URI Too Long",
	431: "Request Header Fields Too Large",
	501: "Not Implemented",
	505: "HTTP Version Not Supported",
}
