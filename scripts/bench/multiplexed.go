package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"syscall"
)

// What the driver needs to know of HTTP/2. RFC 9113 §6.
const (
	headerLen = 9

	dataFrame, headersFrame, resetFrame, settingsFrame = 0, 1, 3, 4
	goAwayFrame, windowUpdateFrame                     = 7, 8

	endStream, endHeaders, ack = 0x1, 0x4, 0x1
)

// manyWindows is how much a server may send in all before it is allowed more,
// and how much on a stream, in bytes: nobody waits for us.
const manyWindows = 1 << 30

// multiplexed has row.Depth requests under way at any time, all on one
// connection. As soon as answers are complete, as many requests follow, in one
// write.
func multiplexed(c *client) error {
	fd, err := c.dial()
	if err != nil {
		return err
	}
	defer syscall.Close(fd)
	m := streams{client: c, fd: fd, next: 1}
	if err := m.greet(); err != nil {
		return err
	}
	depth := 1 // the first brings what the server's table shall remember
	for !c.stop.Load() {
		for ; m.open < depth; m.open++ {
			m.ask()
		}
		if err := writeAll(fd, m.out); err != nil {
			return err
		}
		m.out = m.out[:0]
		if err := m.listen(); err != nil {
			return err
		}
		depth = c.row.Depth
	}
	return nil
}

// askedOnce asks once on a new connection, and takes the answer.
func askedOnce(c *client, fd int) error {
	m := streams{client: c, fd: fd, next: 1, open: 1}
	if err := m.greet(); err != nil {
		return err
	}
	m.ask()
	for m.open > 0 {
		if err := writeAll(fd, m.out); err != nil {
			return err
		}
		m.out = m.out[:0]
		if err := m.listen(); err != nil {
			return err
		}
	}
	return writeAll(fd, m.out)
}

// streams are those of one connection.
type streams struct {
	*client
	fd   int
	out  []byte
	next uint32       // identifier
	open int          // how many are under way
	had  [1 << 14]int // bytes of the body that a stream has had
	n    int          // bytes in buf
	used int          // bytes of DATA since the window was last made larger
}

// frame appends a frame.
func (m *streams) frame(kind, flags byte, id uint32, p ...byte) {
	n := len(p)
	m.out = append(m.out, byte(n>>16), byte(n>>8), byte(n), kind, flags)
	m.out = binary.BigEndian.AppendUint32(m.out, id)
	m.out = append(m.out, p...)
}

// greet sends the preface: no push, large windows.
func (m *streams) greet() error {
	m.out = append(m.out, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"...)
	settings := []byte{0, 2, 0, 0, 0, 0, 0, 4}
	m.frame(settingsFrame, 0, 0,
		binary.BigEndian.AppendUint32(settings, manyWindows)...)
	m.frame(windowUpdateFrame, 0, 0, allow(manyWindows)...)
	return nil
}

func allow(n int) []byte { return binary.BigEndian.AppendUint32(nil, uint32(n)) }

// ask appends a request. The first has its fields put into the server's table
// (RFC 7541 §6.2.1); the others are six indexes, as any real client's are.
func (m *streams) ask() {
	block := []byte{0x82, 0x86, 0xc1, 0xc0, 0xbf, 0xbe}
	if m.next == 1 {
		block = []byte{0x82, 0x86}
		block = append(block, 0x44, byte(len(m.row.Request)))
		block = append(block, m.row.Request...)
		block = append(block, "\x41\x09127.0.0.1\x7a\x05bench\x53\x03*/*"...)
	}
	m.frame(headersFrame, endHeaders|endStream, m.next, block...)
	m.had[m.next/2%uint32(len(m.had))] = 0
	m.next += 2
}

// listen reads once, and takes all frames that are whole.
func (m *streams) listen() (err error) {
	if m.n, err = m.read(m.fd, m.n); err != nil {
		return err
	}
	from := 0
	for m.n-from >= headerLen {
		p := m.buf[from:m.n]
		end := headerLen + int(p[0])<<16 + int(p[1])<<8 + int(p[2])
		if end > len(p) {
			break
		}
		id := binary.BigEndian.Uint32(p[5:])
		if err := m.take(p[3], p[4], id, p[headerLen:end]); err != nil {
			return err
		}
		from += end
	}
	m.n = copy(m.buf[:], m.buf[from:m.n])
	return nil
}

// take takes a frame. What is not an answer, and the right one, ends the
// measurement: being wrong is fast.
func (m *streams) take(kind, flags byte, id uint32, p []byte) error {
	switch kind {
	case dataFrame:
		return m.body(flags, id, p)
	case headersFrame:
		// 0x88 is ":status: 200" (RFC 7541 §6.1, Appendix A).
		if !bytes.Contains(p[:min(4, len(p))], []byte{0x88}) {
			return fmt.Errorf("stream %d: got % x, want 200", id, p)
		}
	case settingsFrame:
		if flags&ack == 0 {
			m.frame(settingsFrame, ack, 0)
		}
	case resetFrame, goAwayFrame:
		return fmt.Errorf("stream %d: got frame %d, % x", id, kind, p)
	}
	return nil
}

// body takes a DATA frame.
func (m *streams) body(flags byte, id uint32, p []byte) error {
	had := &m.had[id/2%uint32(len(m.had))]
	rest := m.row.Body[min(*had, len(m.row.Body)):]
	if !bytes.HasPrefix(rest, p) {
		return fmt.Errorf("stream %d: got %.40q, want %.40q", id, p, rest)
	}
	*had += len(p)
	if m.used += len(p); m.used > manyWindows/2 {
		m.frame(windowUpdateFrame, 0, 0, allow(m.used)...)
		m.used = 0
	}
	if flags&endStream == 0 {
		return nil
	}
	if *had != len(m.row.Body) {
		return fmt.Errorf("stream %d: got %d bytes, want %d", id, *had,
			len(m.row.Body))
	}
	m.open--
	m.done.Add(1)
	return nil
}

// http2Peers are the peers of all rows of HTTP/2. Where nghttpd is not
// installed (Debian: nghttp2-server) its row is left out.
func http2Peers() []Server {
	body := []string{"-body", "{body}"}
	all := []Server{
		{Name: "barewire", Chapter: "09-multiplexing"},
		{Name: "net/http", Peer: "nethttp", Args: append(body, "-h2c")},
	}
	if installed("nghttpd") {
		all = append(all, Server{Name: "nghttpd", Peer: "nghttpd", Args: body})
	}
	return all
}

// http2Rows are the rows of HTTP/2. Request is the path.
var http2Rows = []Row{
	http2Row("h2-one", "one request at a time", 16, 1, "/hello", 2.7, .32),
	http2Row("h2-many", "32 requests at a time on each connection", 16, 32,
		"/hello", 11.5, .06),
	http2Row("h2-alone", "100 requests at a time on one connection", 1, 100,
		"/hello", 7, .10),
	http2Row("h2-large", "8 answers of 64 KiB at a time on each connection", 4,
		8, "/large", 3.2, .27),
}

func http2Row(name, title string, clients, depth int, path string,
	throughput, cpu float64) Row {
	body := []byte("Hello, HTTP/2.0!")
	if path == "/large" {
		body = large
	}
	return Row{Name: name, Title: "HTTP/2, " + title, Op: "request",
		Clients: clients, Request: []byte(path), Body: body, Depth: depth,
		Drive: multiplexed, Servers: http2Peers(), Base: "net/http",
		Reach: Reach{Throughput: throughput, CPU: cpu}}
}
