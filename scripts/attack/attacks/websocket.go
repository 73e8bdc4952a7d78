package attacks

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"net"
	"sync"
)

// upgrade makes a WebSocket of conn, and reports whether the server agreed.
func upgrade(conn net.Conn, origin string) bool {
	fmt.Fprintf(conn, "GET /echo HTTP/1.1\r\nHost: localhost\r\n"+
		"Upgrade: websocket\r\nConnection: Upgrade\r\n%s"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Extensions: "+
		"permessage-deflate\r\nSec-WebSocket-Key: "+
		"dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", origin)
	r, err := readResponse(bufio.NewReader(conn))
	return err == nil && r.status == 101
}

// appendMessage appends a frame, masked with zeros, which change nothing.
// RFC 6455 §5.2.
func appendMessage(dst []byte, first byte, p []byte) []byte {
	switch n := len(p); {
	case n < 126:
		dst = append(dst, first, 0x80|byte(n))
	case n < 1<<16:
		dst = append(dst, first, 0xfe, byte(n>>8), byte(n))
	default:
		dst = append(dst, first, 0xff)
		dst = binary.BigEndian.AppendUint64(dst, uint64(n))
	}
	return append(append(dst, 0, 0, 0, 0), p...)
}

// First bytes: FIN, RSV1, opcode.
const (
	textFrame, binaryFrame, pingFrame = 0x81, 0x82, 0x89
	firstFragment, nextFragment       = 0x02, 0x00
	deflatedFrame                     = 0xc2
)

// flooding sends the same frames again and again.
func flooding(first, frames []byte) func(net.Conn, *tally) {
	return func(conn net.Conn, t *tally) {
		if !upgrade(conn, "") {
			return
		}
		conn.Write(first)
		blast(conn, t, perWrite, func(p []byte) []byte {
			for range perWrite {
				p = append(p, frames...)
			}
			return p
		})
	}
}

// giant announces a frame of 2^62 bytes, and sends as much of it as it can.
func giant(conn net.Conn, t *tally) {
	if !upgrade(conn, "") {
		return
	}
	conn.Write([]byte{binaryFrame, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	piece := make([]byte, 64<<10)
	blast(conn, t, 1, func([]byte) []byte { return piece })
}

// half sends half of a large message, and then waits, as all its neighbours
// do.
func half(conn net.Conn, t *tally) {
	if !upgrade(conn, "") {
		return
	}
	p := appendMessage(nil, binaryFrame, make([]byte, 32<<20))
	conn.Write(p[:len(p)-1])
	t.done.Add(1)
	ended(conn, t.o.For)
}

// deflated sends a hundred kilobytes that stand for a hundred megabytes.
func deflated(conn net.Conn, t *tally) { flooding(nil, deflatedBomb())(conn, t) }

// deflatedBomb takes a moment to make, so it is made only where it is needed.
var deflatedBomb = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	z, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		panic(err) // the level is one that there is
	}
	nothing := make([]byte, 1<<20)
	for range 100 {
		z.Write(nothing)
	}
	z.Flush()
	p := bytes.TrimSuffix(b.Bytes(), []byte{0, 0, 0xff, 0xff})
	return appendMessage(nil, deflatedFrame, p)
})

// foreign connects as a page of another site would.
func foreign(conn net.Conn, t *tally) {
	t.done.Add(1)
	if upgrade(conn, "Origin: https://evil.example\r\n") {
		t.odd.Add(1)
	}
}
