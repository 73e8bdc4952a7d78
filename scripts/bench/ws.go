package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"syscall"
)

// wsKey masks every frame that is sent.
var wsKey = [4]byte{0x37, 0xfa, 0x21, 0x3d}

// wsHandshake asks for WebSocket.
var wsHandshake = []byte("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" +
	"Upgrade: websocket\r\nConnection: Upgrade\r\n" +
	"Sec-WebSocket-Version: 13\r\n" +
	"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")

// wsPeers echo what they are sent, with no prefix, no compression, no log.
var wsPeers = []Server{
	{Name: "barewire", Chapter: "12-echo", Args: []string{"-prefix", "",
		"-quiet", "-deflate=false"}},
	{Name: "gorilla", Peer: "gorilla"},
	{Name: "coder", Peer: "coder"},
	{Name: "gobwas", Peer: "gobwas"},
	{Name: "gws", Peer: "gws"},
}

// wsRow is a row of binary messages of size bytes, each in that many
// fragments, depth of them in flight.
func wsRow(name string, size, fragments, depth int, reach Reach) Row {
	title := fmt.Sprintf("WebSocket, messages of %d bytes", size)
	if fragments > 1 {
		title += fmt.Sprintf(" in %d fragments", fragments)
	}
	if depth > 1 {
		title += fmt.Sprintf(", %d in flight", depth)
	}
	payload := bytes.Repeat([]byte("0123456789abcdef"), size/16)
	var request []byte
	for i := range fragments {
		first := byte(0)
		if i == 0 {
			first = 2
		}
		if i == fragments-1 {
			first |= 0x80
		}
		n := size / fragments
		request = wsFrame(request, first, payload[i*n:(i+1)*n], true)
	}
	return Row{Name: name, Title: title, Op: "message", Clients: 64,
		Request: request, Body: wsFrame(nil, 0x82, payload, false),
		Depth: depth, Drive: webSocket, Servers: wsPeers, Base: "gorilla",
		Reach: reach}
}

var wsRows = []Row{
	wsRow("ws-16", 16, 1, 1, Reach{1.06, .93}),
	wsRow("ws-16-w16", 16, 1, 16, Reach{8, .11}),
	wsRow("ws-1k", 1<<10, 1, 1, Reach{1.32, .72}),
	wsRow("ws-1k-w16", 1<<10, 1, 16, Reach{3, .36}),
	wsRow("ws-1k-4", 1<<10, 4, 1, Reach{1.26, .80}),
	wsRow("ws-64k", 64<<10, 1, 1, Reach{3, .26}),
	wsRow("ws-64k-4", 64<<10, 4, 1, Reach{2.6, .34}),
}

func init() { rows = append(rows, wsRows...) }

// wsFrame appends a frame.
func wsFrame(dst []byte, first byte, payload []byte, masked bool) []byte {
	second := byte(0)
	if masked {
		second = 0x80
	}
	switch n := len(payload); {
	case n < 126:
		dst = append(dst, first, second|byte(n))
	case n < 1<<16:
		dst = append(dst, first, second|126)
		dst = binary.BigEndian.AppendUint16(dst, uint16(n))
	default:
		dst = append(dst, first, second|127)
		dst = binary.BigEndian.AppendUint64(dst, uint64(n))
	}
	if !masked {
		return append(dst, payload...)
	}
	dst = append(dst, wsKey[:]...)
	for i, b := range payload {
		dst = append(dst, b^wsKey[i&3])
	}
	return dst
}

// webSocket shakes hands once, sends the row's message on the connection,
// Depth of them at once, reads as many answers, and begins again. An answer
// must be one frame, the row's Body: no peer sends it in several.
func webSocket(c *client) error {
	fd, err := c.dial()
	if err != nil {
		return err
	}
	defer syscall.Close(fd)
	if err := c.shake(fd); err != nil {
		return err
	}
	together := bytes.Repeat(c.row.Request, c.row.Depth)
	all := bytes.Repeat(c.row.Body, c.row.Depth)
	for !c.stop.Load() {
		if err := writeAll(fd, together); err != nil {
			return err
		}
		if err := c.fill(fd, 0, len(all)); err != nil {
			return err
		}
		if !bytes.Equal(c.buf[:len(all)], all) {
			return fmt.Errorf("got %.100q, want %.100q", c.buf[:len(all)], all)
		}
		c.done.Add(int64(c.row.Depth))
	}
	return nil
}

// echoedOnce shakes hands on a new connection, and has one message echoed.
func echoedOnce(c *client, fd int) error {
	if err := c.shake(fd); err != nil {
		return err
	}
	if err := writeAll(fd, c.row.Request); err != nil {
		return err
	}
	if err := c.fill(fd, 0, len(c.row.Body)); err != nil {
		return err
	}
	if got := c.buf[:len(c.row.Body)]; !bytes.Equal(got, c.row.Body) {
		return fmt.Errorf("got %.100q, want %.100q", got, c.row.Body)
	}
	return nil
}

// shake opens the WebSocket.
func (c *client) shake(fd int) error {
	if err := writeAll(fd, wsHandshake); err != nil {
		return err
	}
	end := []byte("\r\n\r\n")
	for n := 0; !bytes.HasSuffix(c.buf[:n], end); {
		var err error
		if n, err = c.read(fd, n); err != nil {
			return fmt.Errorf("handshake: %w", err)
		}
	}
	if !bytes.HasPrefix(c.buf[:], []byte("HTTP/1.1 101 ")) {
		return fmt.Errorf("handshake: got %.100q, want 101", c.buf[:])
	}
	return nil
}
