package attacks

import (
	"bufio"
	"strings"
	"testing"
	"time"
)

// Nobody is attacked but this machine, and that only for a while.
func TestCheck(t *testing.T) {
	right := Options{Addr: "127.0.0.1:80", Conns: 1, Rate: 1, For: 1}
	for addr, want := range map[string]bool{
		"127.0.0.1:80": true, "[::1]:80": true, "127.1.2.3:80": true,
		"[::ffff:127.0.0.1]:80": true,
		"localhost:80":          false, "192.0.2.1:80": false, "0.0.0.0:80": false,
		"[::ffff:192.0.2.1]:80": false, "127.0.0.1": false, "": false,
	} {
		o := right
		o.Addr = addr
		if err := o.check(); (err == nil) != want {
			t.Errorf("%q: got %v, want it allowed: %v", addr, err, want)
		}
	}
	for name, change := range map[string]func(*Options){
		"no connections":   func(o *Options) { o.Conns = 0 },
		"many connections": func(o *Options) { o.Conns = mostConns + 1 },
		"no rate":          func(o *Options) { o.Rate = 0 },
		"a large rate":     func(o *Options) { o.Rate = mostRate + 1 },
		"no time":          func(o *Options) { o.For = 0 },
		"a long time":      func(o *Options) { o.For = time.Hour },
	} {
		o := right
		if change(&o); o.check() == nil {
			t.Errorf("%s: got it allowed, want an error", name)
		}
	}
}

func TestReadResponse(t *testing.T) {
	for text, want := range map[string]string{
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabc": "ab",
		"HTTP/1.1 200 OK\r\n\r\nabc":                      "abc",
		"HTTP/1.1 101 \r\nContent-Length: 2\r\n\r\nabc":   "",
	} {
		r, err := readResponse(bufio.NewReader(strings.NewReader(text)))
		if string(r.body) != want || err != nil {
			t.Errorf("%q: got %q, %v, want %q", text, r.body, err, want)
		}
	}
	for _, text := range []string{"", "HTTP/1.1 200 OK\r\n", "RST", "GET / a\r\n",
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na"} {
		r, err := readResponse(bufio.NewReader(strings.NewReader(text)))
		if err == nil {
			t.Errorf("%q: got %+v, want an error", text, r)
		}
	}
}

// Who may send so many bytes in all sends no more.
func TestMayBe(t *testing.T) {
	few := tally{o: Options{Bytes: 10}}
	if !few.mayBe(10) || few.mayBe(1) || !few.over() {
		t.Error("of 10 bytes: want 10, and then none")
	}
	many := tally{}
	if !many.mayBe(1<<40) || many.over() {
		t.Error("without a limit: got one")
	}
}
