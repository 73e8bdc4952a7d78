package attacks

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

// drip sends a byte every so often, for ever.
func drip(conn net.Conn, every time.Duration, b string, t *tally) {
	for {
		if _, err := io.WriteString(conn, b); err != nil {
			return
		}
		t.done.Add(1)
		if ended(conn, every) {
			return
		}
	}
}

// ended waits, and reports whether the server has ended the connection, or has
// said something, which comes to the same.
func ended(conn net.Conn, wait time.Duration) bool {
	conn.SetReadDeadline(time.Now().Add(wait))
	n, err := conn.Read(make([]byte, 1))
	timeout, ok := err.(net.Error)
	return n > 0 || !ok || !timeout.Timeout()
}

// slowHeaders sends a head, a field a time, and never its end: slowloris.
func slowHeaders(conn net.Conn, t *tally) {
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: localhost\r\n")
	drip(conn, 200*time.Millisecond, "X: a\r\n", t)
}

// slowBody promises a megabyte and sends a byte a time.
func slowBody(conn net.Conn, t *tally) {
	io.WriteString(conn, "POST /upload HTTP/1.1\r\nHost: localhost\r\n"+
		"Content-Length: 1000000\r\n\r\n")
	drip(conn, 200*time.Millisecond, "a", t)
}

// slowReader asks for megabytes, and takes a few bytes a second.
func slowReader(conn net.Conn, t *tally) {
	ask := "GET /zeros HTTP/1.1\r\nHost: localhost\r\n\r\n"
	io.WriteString(conn, strings.Repeat(ask, 100))
	p := make([]byte, 64)
	for {
		if _, err := conn.Read(p); err != nil {
			return
		}
		t.done.Add(1)
		time.Sleep(100 * time.Millisecond)
	}
}

// flood opens connections and says nothing on them.
func flood(conn net.Conn, t *tally) {
	var held []net.Conn
	defer func() {
		for _, c := range held {
			c.Close()
		}
	}()
	for range 100 {
		c, err := dial(t.o.Addr, nil)
		if err != nil {
			return
		}
		held = append(held, c)
		t.done.Add(1)
	}
	ended(conn, time.Second)
}

// smuggled are requests that two programs may read in two ways. Behind each
// stands, inside its body for one of them, a request for /smuggled.
var smuggled = []string{
	"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
	"Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n",
	"Transfer-Encoding: xchunked\r\nContent-Length: 3\r\n\r\nabc",
	"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
	"Transfer-Encoding : chunked\r\nContent-Length: 3\r\n\r\nabc",
	"Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n",
	"X: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
	"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
	"Content-Length: +3\r\n\r\nabc",
	"Content-Length: 3, 4\r\n\r\nabc",
	"Transfer-Encoding: chunked\r\n\r\n3;\nabc\r\n0\r\n\r\n",
	"Transfer-Encoding: chunked\r\n\r\n0x3\r\nabc\r\n0\r\n\r\n",
	"Transfer-Encoding: chunked\r\n\r\n3\r\nabcXX0\r\n\r\n",
	" Content-Length: 3\r\n\r\nabc",
}

// smuggle tries each, and counts those behind which the second request was
// answered: the server and a proxy before it may disagree about those.
func smuggle(conn net.Conn, t *tally) {
	n := int(t.done.Add(1))
	text := smuggled[n%len(smuggled)]
	fmt.Fprintf(conn, "POST /upload HTTP/1.1\r\nHost: localhost\r\n%s"+
		"GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n", text)
	br := bufio.NewReader(conn)
	for i := range 2 {
		r, err := readResponse(br)
		if err != nil {
			return
		}
		if i == 0 && r.status == 200 || i == 1 {
			t.odd.Add(1)
		}
	}
}
