//lab:solution-only

package http11

import (
	"bufio"
	"context"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// shout is a protocol that answers every line in capitals.
func shout(r *request.Request) (http10.Response, Talk) {
	if r.Fields.Has("Refuse") {
		return http10.Text(403, "no"), nil
	}
	return http10.Response{Status: 101}, func(ctx context.Context,
		conn net.Conn, br *bufio.Reader) {
		for {
			line, err := br.ReadString('\n')
			if err != nil {
				return
			}
			io.WriteString(conn, strings.ToUpper(line))
		}
	}
}

var shouting = &Server{Handler: site.Serve,
	Protocols: map[string]Protocol{"shout": shout}}

// RFC 9110 §7.8.
func TestUpgrade(t *testing.T) {
	const switched = "HTTP/1.1 101 Switching Protocols\r\n"
	root := head("200 OK", "Content-Length: 4") + "root"
	get := "GET / HTTP/1.1\r\nHost: a\r\n"
	for name, c := range map[string]struct{ sent, want string }{
		"at once": {get + "Connection: upgrade\r\nUpgrade: shout\r\n\r\n" +
			"hello\nyou\n", switched + "Upgrade: shout\r\n" +
			"Connection: upgrade\r\n\r\nHELLO\nYOU\n"},
		"after another request": {get + "\r\n" + get +
			"Connection: Upgrade\r\nUpgrade: Shout\r\n\r\nhello\n",
			root + switched + "Upgrade: Shout\r\nConnection: upgrade\r\n\r\n" +
				"HELLO\n"},
		"the first that we have": {get + "Connection: foo, upgrade\r\n" +
			"Upgrade: tea/1, bar\r\nUpgrade: shout\r\n\r\n",
			switched + "Upgrade: shout\r\nConnection: upgrade\r\n\r\n"},
		"refused": {get + "Connection: upgrade\r\nUpgrade: shout\r\n" +
			"Refuse: yes\r\n\r\n" + get + "\r\n",
			head("403 Forbidden", "Content-Length: 2") + "no" + root},
		"another protocol": {get + "Connection: upgrade\r\nUpgrade: h2c\r\n\r\n",
			root},
		"no ASCII": {get + "Connection: upgrade\r\nUpgrade: \u017fhout\r\n\r\n",
			root},
		"no option": {get + "Upgrade: shout\r\n\r\n", root},
		"100 would come first": {get + "Connection: upgrade\r\n" +
			"Upgrade: shout\r\nExpect: 100-continue\r\n\r\n", root},
		"HTTP/1.0": {"GET / HTTP/1.0\r\nConnection: upgrade\r\n" +
			"Upgrade: shout\r\n\r\n", head("200 OK", "Content-Length: 4",
			"Connection: close") + "root"},
		"a body": {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n" +
			"Connection: upgrade\r\nUpgrade: shout\r\n\r\nab",
			head("200 OK", "Content-Length: 2") + "ab"},
	} {
		if got := answers(shouting, c.sent); got != c.want {
			t.Errorf("%s: got %q\nwant %q", name, got, c.want)
		}
	}
}

// All that somebody has read before us is the new protocol's, however much.
func TestUpgradeAfterResume(t *testing.T) {
	long := strings.Repeat("x", 3*readSize) + "\n"
	c := &tape{}
	shouting.Resume(t.Context(), c, []byte("GET / HTTP/1.1\r\nHost: a\r\n"+
		"Connection: upgrade\r\nUpgrade: shout\r\n\r\n"+long))
	if !strings.HasSuffix(c.wrote.String(), "\r\n\r\n"+strings.ToUpper(long)) {
		t.Errorf("got %d bytes, want %d behind the head", c.wrote.Len(),
			len(long))
	}
}

// A 101 that cannot be sent, or that nobody goes on from, is a 500.
func TestUpgradeWronglyAnswered(t *testing.T) {
	wrong := request.Fields{{Name: "A", Value: "b\r\nC: d"}}
	_, talk := shout(&request.Request{})
	for name, answer := range map[string]Protocol{
		"a field": func(*request.Request) (http10.Response, Talk) {
			return http10.Response{Status: 101, Fields: wrong}, talk
		},
		"nobody": func(*request.Request) (http10.Response, Talk) {
			return http10.Response{Status: 101}, nil
		},
	} {
		var logged error
		s := &Server{Protocols: map[string]Protocol{"x": answer},
			Log: func(err error) { logged = err }}
		got := answers(s, "GET / HTTP/1.1\r\nHost: a\r\n"+
			"Connection: upgrade\r\nUpgrade: x\r\n\r\n")
		if statuses(got) != "500" || logged == nil {
			t.Errorf("%s: got %q and %v, want 500 and an error", name, got,
				logged)
		}
	}
}

// However the bytes are cut, none gets lost between the two protocols.
func TestUpgradeEveryCut(t *testing.T) {
	const sent = "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n" +
		"Upgrade: shout\r\n\r\nhello\nyou\n"
	for size := 1; size <= len(sent); size++ {
		c := &tape{play: []byte(sent), size: size}
		shouting.Serve(t.Context(), c)
		if !strings.HasSuffix(c.wrote.String(), "\r\n\r\nHELLO\nYOU\n") {
			t.Errorf("pieces of %d bytes: got %q", size, c.wrote.String())
		}
	}
}

// The new protocol has no deadlines but its own, and no wake-up of ours.
func TestUpgradeHasTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, server := net.Pipe()
		ctx, cancel := context.WithCancel(t.Context())
		go shouting.Serve(ctx, server)
		client.Write([]byte("GET / HTTP/1.1\r\nHost: a\r\n" +
			"Connection: upgrade\r\nUpgrade: shout\r\n\r\n"))
		want(t, client, "HTTP/1.1 101 Switching Protocols\r\n"+
			"Upgrade: shout\r\nConnection: upgrade\r\n\r\n")
		time.Sleep(24 * time.Hour)
		cancel()
		synctest.Wait()
		client.Write([]byte("still here\n"))
		p := make([]byte, 11)
		io.ReadFull(client, p)
		if string(p) != "STILL HERE\n" {
			t.Errorf("got %q", p)
		}
		client.Close()
	})
}
