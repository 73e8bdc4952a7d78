package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"strings"
	"time"
)

// seeds are what nonsense is made of: the beginnings of conversations that
// make sense.
var seeds = []string{
	"GET /hello HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n",
	"POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked" +
		"\r\n\r\n3;a=b\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\nT: 1\r\n\r\n",
	"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" +
		"\x00\x00\x06\x04\x00\x00\x00\x00\x00\x00\x04\x00\x01\x00\x00" +
		"\x00\x00\x13\x01\x04\x00\x00\x00\x01\x83\x86\x01\x09localhost" +
		"\x04\x05/echo" +
		"\x00\x00\x03\x00\x01\x00\x00\x00\x01abc" +
		"\x00\x00\x08\x06\x00\x00\x00\x00\x0012345678" +
		"\x00\x00\x04\x08\x00\x00\x00\x00\x00\x00\x00\x00\x09",
	"GET /echo HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n" +
		"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
		"Sec-WebSocket-Extensions: permessage-deflate\r\n" +
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n" +
		"\x01\x82\x00\x00\x00\x00he\x89\x80\x00\x00\x00\x00" +
		"\x80\x83\x00\x00\x00\x00llo\xc1\x83\x01\x02\x03\x04\xab\x49\x03" +
		"\x88\x82\x00\x00\x00\x00\x03\xe8",
	"\x16\x03\x01\x00\x2f\x01\x00\x00\x2b\x03\x03" +
		strings.Repeat("r", 32) + "\x00\x00\x02\x13\x01\x01\x00\x00\x00",
}

// nonsense sends what is nearly right, or nothing like it, and goes away in
// one of many ways. All that the server must do about it is end: within its
// own time, whoever waits.
func (t *target) nonsense() client {
	dial := t.dialer(wrong)
	return client{kind: "nonsense", turn: func(r *rand.Rand) error {
		conn, err := dial(context.Background(), "", "")
		if err != nil {
			return err
		}
		defer conn.Close()
		conn.SetDeadline(time.Now().Add(patience))
		p := spoil([]byte(seeds[r.IntN(len(seeds))]), r)
		cut := r.IntN(len(p) + 1)
		conn.Write(p[:cut])
		conn.Write(p[cut:])
		return goAway(conn.(*net.TCPConn), r)
	}}
}

// spoil makes some changes.
func spoil(p []byte, r *rand.Rand) []byte {
	for range r.IntN(6) {
		at := r.IntN(len(p) + 1)
		to := at + r.IntN(len(p)-at+1)
		switch r.IntN(5) {
		case 0: // bits
			if at < len(p) {
				p[at] ^= 1 << r.IntN(8)
			}
		case 1: // missing
			p = append(p[:at:at], p[to:]...)
		case 2: // twice
			p = append(p[:to:to], p[at:]...)
		case 3: // too much
			extra := make([]byte, r.IntN(200))
			rand.NewChaCha8([32]byte{byte(r.Uint32())}).Read(extra)
			p = append(p[:at:at], append(extra, p[at:]...)...)
		case 4: // the end
			p = p[:at]
		}
	}
	return p
}

// goAway leaves: at once, with a reset, or having read what there is to read.
// Whoever says that nothing follows must hear the end in time.
func goAway(conn *net.TCPConn, r *rand.Rand) error {
	switch r.IntN(4) {
	case 0:
		return nil
	case 1:
		return conn.SetLinger(0)
	case 2:
		conn.SetReadDeadline(time.Now().Add(50 * time.Millisecond))
		io.Copy(io.Discard, conn)
		return nil
	}
	if conn.CloseWrite() != nil {
		return nil // the server was quicker, with a reset
	}
	_, err := io.Copy(io.Discard, conn)
	if os.IsTimeout(err) {
		return fmt.Errorf("after our end: nothing for %v, want the server's",
			patience)
	}
	return nil
}
