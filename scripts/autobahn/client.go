package autobahn

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

// patience bounds every wait of a client.
const patience = 10 * time.Second

// A client is a WebSocket client that can say anything. What the server says
// it keeps as events.
type client struct {
	conn     net.Conn
	br       *bufio.Reader
	accepted string // the extensions that the server took
	events   []event
	begun    event // a message whose end has not come
}

// An event is what a case wants, or gets, from the server.
type event struct {
	kind string // text, binary, pong, ping, close, end, reset, timeout, wrong
	data string // close: the code in decimal
	rsv1 bool
}

func (e event) String() string {
	return strings.TrimSpace(e.kind + " " + fmt.Sprintf("%.40q", e.data))
}

// dial opens a connection and shakes hands, with offers as extensions.
func dial(addr, offers string) (*client, error) {
	conn, err := net.DialTimeout("tcp", addr, patience)
	if err != nil {
		return nil, err
	}
	c := &client{conn: conn, br: bufio.NewReaderSize(conn, 64<<10)}
	request := "GET / HTTP/1.1\r\nHost: " + addr + "\r\nUpgrade: websocket\r\n" +
		"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
	if offers != "" {
		request += "Sec-WebSocket-Extensions: " + offers + "\r\n"
	}
	conn.SetDeadline(time.Now().Add(patience))
	if _, err := io.WriteString(conn, request+"\r\n"); err != nil {
		return nil, err
	}
	for first := true; ; first = false {
		line, err := c.br.ReadString('\n')
		if err != nil {
			return nil, err
		}
		if first && !strings.HasPrefix(line, "HTTP/1.1 101 ") {
			return nil, fmt.Errorf("got %q, want 101", line)
		}
		if line == "\r\n" {
			return c, nil
		}
		name, value, _ := strings.Cut(line, ":")
		if strings.EqualFold(name, "Sec-WebSocket-Extensions") {
			c.accepted = strings.TrimSpace(value)
		}
	}
}

// A frame is one that a client sends: masked, and otherwise as it is told.
type frame struct {
	opcode  byte
	payload string
	more    bool // no FIN
	rsv     byte // RSV1 is 4
}

func (f frame) bytes() []byte {
	first, key := f.opcode|f.rsv<<4, [4]byte{0x37, 0xfa, 0x21, 0x3d}
	if !f.more {
		first |= 0x80
	}
	p := []byte{first}
	switch n := len(f.payload); {
	case n < 126:
		p = append(p, 0x80|byte(n))
	case n < 1<<16:
		p = binary.BigEndian.AppendUint16(append(p, 0x80|126), uint16(n))
	default:
		p = binary.BigEndian.AppendUint64(append(p, 0x80|127), uint64(n))
	}
	p = append(p, key[:]...)
	from := len(p)
	p = append(p, f.payload...)
	for i := range p[from:] {
		p[from+i] ^= key[i&3]
	}
	return p
}

// send writes p in pieces of chop bytes, whole if that is 0. What goes wrong
// shows in what is read next.
func (c *client) send(p []byte, chop int) {
	c.conn.SetWriteDeadline(time.Now().Add(patience))
	if chop == 0 {
		chop = len(p)
	}
	for len(p) > 0 {
		n := min(chop, len(p))
		if _, err := c.conn.Write(p[:n]); err != nil {
			return
		}
		p = p[n:]
	}
}

// hear reads one event, and waits for it at most wait.
func (c *client) hear(wait time.Duration) event {
	c.conn.SetReadDeadline(time.Now().Add(wait))
	for {
		e, whole := c.frame()
		if whole {
			c.events = append(c.events, e)
			return e
		}
	}
}

// frame reads a frame, and reports whether it made an event.
func (c *client) frame() (e event, whole bool) {
	head := make([]byte, 2, 10)
	if _, err := io.ReadFull(c.br, head); err != nil {
		return ended(err), true
	}
	length, more := uint64(head[1]&0x7f), 0
	switch length {
	case 126:
		more = 2
	case 127:
		more = 8
	}
	extended := make([]byte, more)
	if _, err := io.ReadFull(c.br, extended); err != nil {
		return ended(err), true
	}
	if more > 0 {
		length = 0
		for _, b := range extended {
			length = length<<8 | uint64(b)
		}
	}
	opcode, fin := head[0]&0x0f, head[0]&0x80 != 0
	if head[1]&0x80 != 0 || head[0]&0x30 != 0 || length > 64<<20 ||
		opcode >= 8 && (!fin || length > 125) {
		return event{kind: "wrong", data: fmt.Sprintf("% x", head)}, true
	}
	var payload bytes.Buffer
	if _, err := io.CopyN(&payload, c.br, int64(length)); err != nil {
		return ended(err), true
	}
	return c.take(opcode, fin, head[0]&0x40 != 0, payload.String())
}

// take puts messages together.
func (c *client) take(opcode byte, fin, rsv1 bool, p string) (event, bool) {
	switch opcode {
	case 0, 1, 2:
		if (opcode == 0) != (c.begun.kind != "") {
			return event{kind: "wrong", data: "fragment out of turn"}, true
		}
		if opcode != 0 {
			c.begun = event{kind: []string{1: "text", 2: "binary"}[opcode],
				rsv1: rsv1}
		}
		c.begun.data += p
		if !fin {
			return event{}, false
		}
		e := c.begun
		c.begun = event{}
		return e, true
	case 8:
		code := ""
		if len(p) >= 2 {
			code = fmt.Sprint(binary.BigEndian.Uint16([]byte(p)))
		}
		return event{kind: "close", data: code}, true
	case 9:
		return event{kind: "ping", data: p}, true
	case 10:
		return event{kind: "pong", data: p}, true
	}
	return event{kind: "wrong", data: fmt.Sprint("opcode ", opcode)}, true
}

// ended is the event of a read that failed.
func ended(err error) event {
	var timeout net.Error
	switch {
	case errors.As(err, &timeout) && timeout.Timeout():
		return event{kind: "timeout"}
	case err == io.EOF:
		return event{kind: "end"}
	case err == io.ErrUnexpectedEOF:
		return event{kind: "wrong", data: "ended inside a frame"}
	}
	return event{kind: "reset", data: err.Error()}
}
