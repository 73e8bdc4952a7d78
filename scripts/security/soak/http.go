package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
)

// rightClients are all that do what they should.
func (t *target) rightClients() []client {
	list := []client{t.pipeliner(), t.websocket("ws"), t.websocket("ws"),
		t.websocket("wss"), t.tunneller()}
	for _, b := range []struct {
		kind, scheme string
		two, keep    bool
		n            int
	}{
		{"HTTP/1.1", "http", false, true, 2},
		{"HTTP/1.1, one request", "http", false, false, 1},
		{"HTTP/1.1, TLS", "https", false, true, 1},
		{"HTTP/2", "http", true, true, 10},
		{"HTTP/2, TLS", "https", true, true, 5},
	} {
		base := t.url(b.scheme, "")
		transport := t.transport(b.two, b.keep)
		c := &http.Client{Transport: transport, Timeout: patience}
		major := 1
		if b.two {
			major = 2
		}
		for range b.n {
			list = append(list, client{b.kind, func(r *rand.Rand) error {
				return exchange(c, base, major, r)
			}, transport.CloseIdleConnections})
		}
	}
	return list
}

// transport is one that speaks HTTP/2 alone, or HTTP/1.1 alone, and keeps its
// connections or not.
func (t *target) transport(two, keep bool) *http.Transport {
	p := new(http.Protocols)
	p.SetHTTP1(!two)
	p.SetHTTP2(two)
	p.SetUnencryptedHTTP2(two)
	return &http.Transport{Protocols: p, DisableKeepAlives: !keep,
		DialContext: t.dialer(right), TLSClientConfig: t.tls.Clone()}
}

// An errand is a request, and what must come back.
type errand struct {
	method, path string
	body         []byte
	chunked      bool // do not say how long the body is
	fields       http.Header
	status       int
	want         []byte // nil: whatever
}

// errands are some of everything that the server can do.
func errands(r *rand.Rand, major int) errand {
	hello := fmt.Appendf(nil, "Hello, HTTP/%d.%d!", major, 2-major)
	body := make([]byte, r.IntN(100_000))
	rand.NewChaCha8([32]byte{byte(r.Uint32())}).Read(body)
	switch r.IntN(20) {
	case 0:
		return errand{method: "GET", path: "/zeros", status: 200,
			want: make([]byte, 1<<20)}
	case 1, 2, 3, 4:
		return errand{method: "POST", path: "/echo", body: body,
			chunked: r.IntN(2) == 0, status: 200, want: body}
	case 5, 6:
		return errand{method: "POST", path: "/upload", body: body,
			status: 200, want: fmt.Appendf(nil, "%d bytes", len(body))}
	case 7:
		return errand{method: "GET", path: "/wait", status: 200,
			want: []byte("waited")}
	case 8:
		return errand{method: "HEAD", path: "/hello", status: 200,
			want: []byte{}}
	case 9:
		return errand{method: "GET", path: "/nothing", status: 404}
	case 10:
		return errand{method: "GET", path: "/index.html", status: 206,
			fields: http.Header{"Range": {"bytes=0-14"}},
			want:   []byte("<!doctype html>")}
	case 11:
		return errand{method: "GET", path: "/index.html", status: 304,
			fields: http.Header{"If-None-Match": {"*"}}, want: []byte{}}
	}
	return errand{method: "GET", path: "/hello", status: 200, want: hello}
}

// exchange sends a request and looks at the answer.
func exchange(c *http.Client, base string, major int, r *rand.Rand) error {
	e := errands(r, major)
	var body io.Reader
	if e.body != nil {
		body = bytes.NewReader(e.body)
	}
	if e.chunked {
		body = struct{ io.Reader }{body}
	}
	q, err := http.NewRequest(e.method, base+e.path, body)
	if err != nil {
		return err
	}
	for name, values := range e.fields {
		q.Header[name] = values
	}
	answer, err := c.Do(q)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	got, err := io.ReadAll(answer.Body)
	if err != nil {
		return fmt.Errorf("%s %s: %w", e.method, e.path, err)
	}
	if answer.StatusCode != e.status || answer.ProtoMajor != major ||
		e.want != nil && !bytes.Equal(got, e.want) {
		return fmt.Errorf("%s %s: got HTTP/%d, %s, %d bytes %.40q, want "+
			"HTTP/%d, %d, %d bytes", e.method, e.path, answer.ProtoMajor,
			answer.Status, len(got), got, major, e.status, len(e.want))
	}
	return nil
}
