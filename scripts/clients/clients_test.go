package clients

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience bounds whatever a client does.
const patience = time.Minute

// dial returns net/http's client, speaking HTTP/2 without TLS on one
// connection.
func dial(t *testing.T) *http.Client {
	protocols := new(http.Protocols)
	protocols.SetUnencryptedHTTP2(true)
	transport := &http.Transport{Protocols: protocols}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport, Timeout: patience}
}

// Bodies of mixed sizes go up and come back, a hundred at a time, on one
// connection, and each is what it was.
func TestNetHTTP(t *testing.T) {
	s := serve(t, "09-multiplexing")
	client := dial(t)
	sizes := []int{0, 1, 100, 16384, 16385, 65535, 65536, 65537, 300000}
	var all sync.WaitGroup
	for i := range 100 {
		all.Go(func() {
			if err := echo(client, s.addr, i, sizes[i%len(sizes)]); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// Ten megabytes each way, four times at once.
func TestNetHTTPLarge(t *testing.T) {
	s := serve(t, "09-multiplexing")
	client := dial(t)
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			if err := echo(client, s.addr, i, 10<<20); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// echo sends n bytes and compares what comes back. Every other time it does
// not say how many there are.
func echo(client *http.Client, addr string, seed, n int) error {
	sent := make([]byte, n)
	rand.NewChaCha8([32]byte{byte(seed)}).Read(sent)
	var body io.Reader = bytes.NewReader(sent)
	if seed%2 == 1 {
		body = struct{ io.Reader }{body}
	}
	r, err := client.Post("http://"+addr+"/echo", "text/plain", body)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	got, err := io.ReadAll(r.Body)
	if err == nil && (r.ProtoMajor != 2 || !bytes.Equal(got, sent)) {
		err = fmt.Errorf("HTTP/%d: got %d bytes, want the %d sent",
			r.ProtoMajor, len(got), n)
	}
	return err
}

// A request that is given up costs the others nothing.
func TestNetHTTPCancel(t *testing.T) {
	s := serve(t, "09-multiplexing")
	client := dial(t)
	for i := range 50 {
		ctx, cancel := context.WithCancel(t.Context())
		r, err := http.NewRequestWithContext(ctx, "GET",
			"http://"+s.addr+"/bytes?n=10000000", nil)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		io.CopyN(io.Discard, answer.Body, int64(i)*1000)
		cancel()
		if _, err := io.ReadAll(answer.Body); !errors.Is(err,
			context.Canceled) {
			t.Errorf("got %v, want what we did: cancel", err)
		}
		answer.Body.Close()
		if err := echo(client, s.addr, i, 1000); err != nil {
			t.Error(err)
		}
	}
}

// A panic is answered by a reset of its stream, and the connection goes on.
func TestNetHTTPPanic(t *testing.T) {
	s := serve(t, "09-multiplexing")
	client := dial(t)
	for i := range 3 {
		if r, err := client.Get("http://" + s.addr + "/panic"); err == nil {
			t.Errorf("got %v, want an error", r.Status)
			r.Body.Close()
		}
		if err := echo(client, s.addr, i, 1000); err != nil {
			t.Error(err)
		}
	}
}

// A client that is in the middle of something when the server ends gets the
// rest of it.
func TestNetHTTPShutdown(t *testing.T) {
	s := serve(t, "09-multiplexing")
	client := dial(t)
	r, err := client.Get("http://" + s.addr + "/count?n=20&ms=50")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	s.end(t)
	body, err := io.ReadAll(r.Body)
	if err != nil || !strings.HasSuffix(string(body), "\n20\n") {
		t.Errorf("got %q, %v, want 1 to 20", body, err)
	}
}

// A client that says nothing at all is nobody to wait for.
func TestSilentClients(t *testing.T) {
	s := serve(t, "09-multiplexing", "-preface-timeout", "100ms")
	conn, err := net.Dial("tcp", s.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(patience))
	if _, err := io.ReadAll(conn); err != nil {
		t.Error(err)
	}
}

// run runs a client and returns what it has printed.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	out, err := exec.CommandContext(ctx, name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// want wants each text in out.
func want(t *testing.T, out string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(out, text) {
			t.Errorf("got %q, want %q in it", out, text)
		}
	}
}

// curl of Debian 12 fails by itself where it reuses such a connection, so it
// gets one URL a process.
func TestCurl(t *testing.T) {
	s := serve(t, "09-multiplexing")
	url := "http://" + s.addr
	const prior = "--http2-prior-knowledge"
	want(t, run(t, "curl", "-si", prior, url+"/hello"), "HTTP/2 200",
		"content-length: 16", "Hello, HTTP/2.0!")
	want(t, run(t, "curl", "-sI", prior, url+"/hello"), "content-length: 16")
	want(t, run(t, "curl", "-si", prior, "-d", "abc", url+"/echo"), "\r\n\r\nabc")
	want(t, run(t, "curl", "-si", prior, "-H", "TE: trailers",
		url+"/count?n=5"), "4\n5\n", "lines: 5")
	want(t, run(t, "curl", "-s", prior, "-o", "/dev/null", "-w",
		"%{http_code} %{size_download}", url+"/bytes?n=10000000"),
		"200 10000000")
}

func TestNghttp(t *testing.T) {
	s := serve(t, "09-multiplexing")
	url := "http://" + s.addr
	args := []string{"-ans"}
	for i := range 50 {
		args = append(args, fmt.Sprintf("%s/bytes?n=%d", url, i*1000))
	}
	out := run(t, "nghttp", args...)
	if n := strings.Count(out, " 200 "); n != 50 {
		t.Errorf("got %d answers, want 50\n%s", n, out)
	}
	want(t, run(t, "nghttp", "-nv", url+"/along"), "PUSH_PROMISE frame",
		":path: /style", "content-type: text/css")
	out = run(t, "nghttp", "-nv", "--no-push", url+"/along")
	if strings.Contains(out, "PUSH_PROMISE") {
		t.Errorf("got a push, want none\n%s", out)
	}
}

func TestH2load(t *testing.T) {
	s := serve(t, "09-multiplexing")
	for _, flags := range []string{"-n20000 -c16 -m32", "-n2000 -c1 -m100",
		"-n400 -c4 -m8 -w14 -W16"} {
		path := "/hello"
		if strings.Contains(flags, "-n400") {
			path = "/bytes?n=65536"
		}
		args := append(strings.Fields(flags), "http://"+s.addr+path)
		out := run(t, "h2load", args...)
		want(t, out, "0 failed, 0 errored, 0 timeout")
	}
}

// Node's http2 sends bodies while it reads the answers. By itself it gives up
// where it has more than 10 MB of them in memory.
func TestNode(t *testing.T) {
	s := serve(t, "09-multiplexing")
	const script = `
const http2 = require('http2'), crypto = require('crypto');
const client = http2.connect(process.argv[1],
  {maxSessionMemory: 200});
const sent = crypto.randomBytes(3000000);
let left = 20, good = 0;
for (let i = 0; i < 20; i++) {
  const r = client.request({':path': '/echo', ':method': 'POST'});
  const parts = [];
  r.on('data', d => parts.push(d));
  r.on('end', () => {
    if (Buffer.concat(parts).equals(sent)) good++;
    if (--left === 0) { console.log(good + ' good'); client.close(); }
  });
  r.end(sent);
}`
	want(t, run(t, "node", "-e", script, "http://"+s.addr), "20 good")
}

// Python's h2 is strict with what it is sent: it knows the states of streams
// and the windows, and raises where a server breaks them.
func TestPythonH2(t *testing.T) {
	s := serve(t, "09-multiplexing")
	const script = `
import socket, sys, h2.connection, h2.events
host, port = sys.argv[1].rsplit(':', 1)
wire = socket.create_connection((host, int(port)), timeout=10)
c = h2.connection.H2Connection()
c.initiate_connection()
sent, got, open = bytes(range(256)) * 8, {}, 20
for i in range(1, 2 * open, 2):
    c.send_headers(i, [(':method', 'POST'), (':scheme', 'http'),
        (':authority', host), (':path', '/echo')])
    c.send_data(i, sent, end_stream=True)
while open:
    wire.sendall(c.data_to_send())
    for e in c.receive_data(wire.recv(65536)):
        if isinstance(e, h2.events.DataReceived):
            got[e.stream_id] = got.get(e.stream_id, b'') + e.data
            if e.flow_controlled_length:
                c.acknowledge_received_data(e.flow_controlled_length,
                    e.stream_id)
        elif isinstance(e, h2.events.StreamEnded):
            open -= 1
c.close_connection()
wire.sendall(c.data_to_send())
print(sum(p == sent for p in got.values()), 'good')`
	want(t, run(t, "/usr/bin/python3", "-c", script, s.addr), "20 good")
}
