package main

import (
	"cmp"
	"errors"
	"io"
	"net"
	"strings"
	"sync"
	"time"
)

// A tap stands between an attacker and a server, and listens to what the
// server says. It costs the server nothing, but time: what an attack costs is
// measured without one.
type tap struct {
	ln   net.Listener
	to   string
	wait sync.WaitGroup

	mu    sync.Mutex
	ended map[string]int // last words of the server where it ended it
	left  map[string]int // and where it did not
}

// newTap returns a tap before the server at an address.
func newTap(to string) (*tap, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	t := &tap{ln: ln, to: to, ended: make(map[string]int),
		left: make(map[string]int)}
	t.wait.Go(t.serve)
	return t, nil
}

func (t *tap) serve() {
	for {
		conn, err := t.ln.Accept()
		if err != nil {
			return
		}
		t.wait.Go(func() { t.join(conn) })
	}
}

// join joins a client with the server until one of them has had enough.
func (t *tap) join(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", t.to)
	if err != nil {
		return
	}
	defer server.Close()
	end := time.Now().Add(mostTime)
	client.SetDeadline(end)
	server.SetDeadline(end)
	var asked first
	gone := make(chan bool, 1) // whether the client has ended it
	go func() {
		_, err := io.Copy(server, io.TeeReader(client, &asked))
		gone <- err == nil || failed(err, "read")
		server.Close()
	}()
	said, in := io.Pipe()
	var words string
	var listening sync.WaitGroup
	listening.Go(func() { words = listen(said) })
	_, err = io.Copy(client, io.TeeReader(server, in))
	stays := failed(err, "write")
	select {
	case left := <-gone:
		stays = stays || left
	default:
		client.Close()
		<-gone
	}
	in.Close()
	listening.Wait()
	t.note(asked.String(), words, stays)
}

// failed reports whether it was in this that a connection failed, "read" or
// "write".
func failed(err error, op string) bool {
	var where *net.OpError
	for errors.As(err, &where) && where.Op != op {
		err = where.Err // a copy says "readfrom", whatever has failed in it
		where = nil
	}
	return where != nil
}

// mostTime bounds a connection through a tap.
const mostTime = time.Minute

// note remembers what an attacker has heard. Bystanders are not asked.
func (t *tap) note(asked, words string, stays bool) {
	for _, theirs := range []string{"GET /hello HTTP/1", "GET /stats HTTP/1"} {
		if strings.HasPrefix(asked, theirs) {
			return
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if stays {
		t.left[cmp.Or(words, "nothing")]++
		return
	}
	t.ended[cmp.Or(words, "nothing")]++
}

// close ends the tap, and returns what was heard most often: from a server
// that has ended connections, at their ends.
func (t *tap) close() string {
	t.ln.Close()
	t.wait.Wait()
	if len(t.ended) > 0 {
		return most(t.ended) + ", and the end"
	}
	return most(t.left)
}

// most returns the words that were heard most often.
func most(heard map[string]int) (words string) {
	for w, n := range heard {
		if n > heard[words] || n == heard[words] && w < words {
			words = w
		}
	}
	return words
}

// first keeps the first bytes of what is written to it.
type first struct{ strings.Builder }

func (f *first) Write(p []byte) (int, error) {
	const most = 20
	f.Builder.Write(p[:min(len(p), most-min(f.Len(), most))])
	return len(p), nil
}
