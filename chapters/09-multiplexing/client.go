package main

import (
	"bufio"
	"fmt"
	"net"
	"strconv"
	"time"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/07-hpack/hpack"
)

// clientTime bounds what a client does.
const clientTime = 3 * time.Second

// A client is one connection's other end.
type client struct {
	conn    net.Conn
	br      *bufio.Reader
	out     []byte
	encoder *hpack.Encoder
}

// dial connects, and puts down the preface to be sent.
func dial(addr string) (*client, error) {
	conn, err := net.DialTimeout("tcp", addr, clientTime)
	if err != nil {
		return nil, err
	}
	conn.SetDeadline(time.Now().Add(clientTime))
	return &client{conn, bufio.NewReader(conn),
		frame.AppendSettings([]byte(h2min.Preface)), hpack.NewEncoder()}, nil
}

// ask puts down HEADERS.
func (c *client) ask(id uint32, method, path string, flags frame.Flags) {
	c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: id,
		Flags: flags | frame.FlagEndHeaders,
		Fragment: c.encoder.AppendBlock(nil, []hpack.Field{
			{Name: ":method", Value: method}, {Name: ":scheme", Value: "http"},
			{Name: ":path", Value: path}})})
}

// flush sends what was put down.
func (c *client) flush() error {
	_, err := c.conn.Write(c.out)
	c.out = c.out[:0]
	return err
}

// next returns the next frame, unless it ends something before its time.
func (c *client) next() (frame.Header, []byte, error) {
	h, p, err := frame.ReadFrame(c.br, frame.DefaultMaxSize)
	if err == nil && (h.Type == frame.TypeGoAway ||
		h.Type == frame.TypeRSTStream) {
		err = fmt.Errorf("got %v", h.Type)
	}
	return h, p, err
}

// rounds is how many bursts there are on a connection, one after the other.
const rounds = 20

// burst sends n requests in one write, and waits for all their answers, again
// and again.
func burst(addr, count, path string) error {
	n, err := strconv.ParseUint(count, 10, 16)
	if err != nil {
		return err
	}
	c, err := dial(addr)
	if err != nil {
		return err
	}
	defer c.conn.Close()
	for i := range uint32(rounds * n) {
		c.ask(2*i+1, "GET", path, frame.FlagEndStream)
		if (i+1)%uint32(n) > 0 {
			continue
		}
		if err := c.flush(); err != nil {
			return err
		}
		if err := c.answers(n); err != nil {
			return err
		}
	}
	fmt.Println(rounds*n, "answers")
	return nil
}

// answers waits until so many streams have ended.
func (c *client) answers(n uint64) error {
	for got := uint64(0); got < n; {
		h, _, err := c.next()
		if err != nil {
			return fmt.Errorf("after %d answers of %d: %w", got, n, err)
		}
		if h.Type == frame.TypeData && h.Flags.Has(frame.FlagEndStream) {
			got++
		}
	}
	return nil
}
