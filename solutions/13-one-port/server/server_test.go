//lab:solution-only

package server

import (
	"bufio"
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

// start serves s on a port of its own until the test ends, and returns its
// address and what trusts it.
func start(t *testing.T, s *Server) (addr string, trust *x509.CertPool) {
	t.Helper()
	cert, err := Certificate(t.TempDir(), []string{"127.0.0.1"}, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	s.TLS = Config(cert)
	s.Handler = func(r *request.Request) http10.Response {
		return http10.Text(200, fmt.Sprintf("HTTP/%d.%d", r.Major, r.Minor))
	}
	s.WebSocket.Handler = func(c *websocket.Conn, m websocket.Message) error {
		return c.Write(m.Kind, []byte("Echo: "), m.Data)
	}
	ln, err := tcp.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	door := tcp.Server{Handle: s.Serve}
	go door.Serve(ln)
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(),
			10*time.Second)
		defer cancel()
		if err := door.Shutdown(ctx); err != nil {
			t.Error(err)
		}
	})
	trust = x509.NewCertPool()
	trust.AddCert(cert.Leaf)
	return ln.Addr().String(), trust
}

func TestOnePort(t *testing.T) {
	visits := make(chan Visit, 10)
	addr, trust := start(t, &Server{Access: func(v Visit) { visits <- v }})
	for _, c := range []struct {
		url    string
		h1, h2 bool // what the client speaks
		want   string
	}{
		{"http://", true, false, "HTTP/1.1"},
		{"http://", false, true, "HTTP/2.0"},
		{"https://", true, false, "HTTP/1.1"},
		{"https://", false, true, "HTTP/2.0"},
		{"https://", true, true, "HTTP/2.0"},
	} {
		p := new(http.Protocols)
		p.SetHTTP1(c.h1)
		p.SetHTTP2(c.h2)
		p.SetUnencryptedHTTP2(c.h2 && c.url == "http://")
		tr := &http.Transport{Protocols: p,
			TLSClientConfig: &tls.Config{RootCAs: trust}}
		r, err := (&http.Client{Transport: tr}).Get(c.url + addr + "/x")
		if err != nil {
			t.Errorf("%+v: %v", c, err)
			continue
		}
		body, _ := io.ReadAll(r.Body)
		r.Body.Close()
		tr.CloseIdleConnections()
		if string(body) != c.want || r.Proto != c.want {
			t.Errorf("%+v: got %s, %s", c, body, r.Proto)
		}
		v := (<-visits).String()
		if !strings.Contains(v, `"GET /x `+c.want+`" 200 8`) {
			t.Errorf("visit: got %s", v)
		}
	}
}

// A client that knows none of our protocols is told so (RFC 7301 §3.2), and
// so is one whose TLS is too old.
func TestRefusesTLS(t *testing.T) {
	addr, trust := start(t, &Server{})
	for name, config := range map[string]*tls.Config{
		"no application protocol": {NextProtos: []string{"spdy/3"}},
		"protocol version": {MinVersion: tls.VersionTLS10,
			MaxVersion: tls.VersionTLS11},
		"handshake failure": {MaxVersion: tls.VersionTLS12,
			CipherSuites: []uint16{
				tls.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA}},
	} {
		config.RootCAs, config.ServerName = trust, "127.0.0.1"
		conn, err := tls.Dial("tcp", addr, config)
		if err == nil {
			conn.Close()
		}
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("got %v, want %s", err, name)
		}
	}
}

// masked is a frame as a client sends it, masked with zeros.
func masked(op wsframe.Opcode, payload string) []byte {
	p := wsframe.AppendHeader(nil, wsframe.Header{Fin: true, Opcode: op,
		Masked: true, Length: int64(len(payload))})
	return append(p, payload...)
}

const talk = "\x81\x0bEcho: hello\x88\x02\x03\xe8"

func TestWebSocketHTTP1(t *testing.T) {
	addr, _ := start(t, &Server{})
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"+
		"Connection: upgrade\r\nSec-WebSocket-Version: 13\r\n"+
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
	conn.Write(masked(wsframe.Text, "hello"))
	conn.Write(masked(wsframe.Close, "\x03\xe8"))
	br := bufio.NewReader(conn)
	r, err := http.ReadResponse(br, nil)
	if err != nil || r.StatusCode != 101 {
		t.Fatal(r, err)
	}
	got, err := io.ReadAll(br)
	if string(got) != talk || err != nil {
		t.Errorf("got %q, %v, want %q", got, err, talk)
	}
}

// Who has not said what he wants is waited for, and not for ever.
func TestFirstTimeout(t *testing.T) {
	for _, said := range []string{"", "PRI * HT"} {
		synctest.Test(t, func(t *testing.T) {
			client, conn := net.Pipe()
			s := &Server{FirstTimeout: 10 * time.Second}
			begun := time.Now()
			var dripping sync.WaitGroup
			dripping.Go(func() {
				for i := range len(said) {
					time.Sleep(2 * time.Second)
					io.WriteString(client, said[i:i+1])
				}
			})
			s.Serve(t.Context(), conn)
			if took := time.Since(begun); took != 10*time.Second {
				t.Errorf("%q: got %v, want 10s", said, took)
			}
			client.Close()
			dripping.Wait()
		})
	}
}

// When the server ends, nobody waits for those who have said nothing.
func TestShutdownFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, conn := net.Pipe()
		defer client.Close()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		begun := time.Now()
		(&Server{}).Serve(ctx, conn)
		if took := time.Since(begun); took != time.Second {
			t.Errorf("got %v, want 1s", took)
		}
	})
}
