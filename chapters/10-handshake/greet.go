package main

import (
	"bufio"
	"context"
	"net"
	"time"
)

// greeting is a whole conversation, as far as the server's part goes: a text
// frame, and a close frame that says 1000, all is well. Chapter 11 takes it
// apart.
const greeting = "\x81\x11Hello, WebSocket!" + "\x88\x02\x03\xe8"

// mostHeard is how much of an answer is kept and printed. The rest is read and
// dropped.
const mostHeard = 256

// Greet sends the greeting, ends our direction of the connection, and then
// prints in hex what the client says until it ends its own, the first
// mostHeard bytes of it:
//
//	the client said: 88 82 00 00 00 00 03 e8
//
// The client may have spoken first. What came right behind its request is in
// br already and nowhere else. RFC 9110 §7.8. It gets a second for all that it
// says, and a server that shuts down gives it none.
//
//lab:exercise 10-07
//lab:stub conn.Write([]byte(greeting))
//lab:stub conn.Close()
func Greet(ctx context.Context, conn net.Conn, br *bufio.Reader) {
	conn.Write([]byte(greeting))
	conn.Close()
}

// patience is how long a client may take.
const patience = time.Second
