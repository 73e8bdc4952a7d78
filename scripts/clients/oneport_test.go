package clients

import (
	"bytes"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
)

// anyone is how a client speaks TLS that does not care whom with: the
// reference has signed its certificate itself.
var anyone = &tls.Config{InsecureSkipVerify: true}

// speaks returns net/http's client for one version, and the beginning of the
// URL that it wants.
func speaks(t *testing.T, addr string, major int, secret bool) (
	*http.Client, string) {
	protocols := new(http.Protocols)
	protocols.SetHTTP1(major == 1)
	protocols.SetHTTP2(major == 2)
	protocols.SetUnencryptedHTTP2(major == 2)
	transport := &http.Transport{Protocols: protocols,
		TLSClientConfig: anyone.Clone()}
	t.Cleanup(transport.CloseIdleConnections)
	client := &http.Client{Transport: transport, Timeout: patience}
	if secret {
		return client, "https://" + addr
	}
	return client, "http://" + addr
}

// All protocols at once on one port, with and without TLS, and every answer is
// the one for its question.
func TestNetHTTPMixed(t *testing.T) {
	s := serve(t, "13-one-port", "-cert", t.TempDir())
	var all sync.WaitGroup
	check := func(name string, do func(i int) error) {
		all.Go(func() {
			for i := range 10 {
				if err := do(i); err != nil {
					t.Errorf("%s, round %d: %v", name, i, err)
					return
				}
			}
		})
	}
	for _, secret := range []bool{false, true} {
		for major := 1; major <= 2; major++ {
			client, url := speaks(t, s.addr, major, secret)
			for n := range 4 {
				check(fmt.Sprintf("%s HTTP/%d #%d", url, major, n),
					func(i int) error {
						return askThree(client, url, major, n*100+i)
					})
			}
		}
		for n := range 4 {
			check(fmt.Sprintf("WebSocket, TLS %v #%d", secret, n),
				func(i int) error { return upgraded(s.addr, secret, n, i) })
			check(fmt.Sprintf("WebSocket in HTTP/2, TLS %v #%d", secret, n),
				func(i int) error { return tunneled(s.addr, secret, n, i) })
		}
	}
	all.Wait()
}

// askThree asks for a greeting, a file, and an echo of n bytes.
func askThree(client *http.Client, url string, major, n int) error {
	for path, want := range map[string]string{
		"/hello":     fmt.Sprintf("Hello, HTTP/%d.%d!", major, 2-major),
		"/style.css": "body {",
	} {
		r, err := client.Get(url + path)
		if err != nil {
			return err
		}
		got, err := io.ReadAll(r.Body)
		r.Body.Close()
		if err != nil || r.ProtoMajor != major ||
			!strings.HasPrefix(string(got), want) {
			return fmt.Errorf("%s: got HTTP/%d %q, %v, want %q", path,
				r.ProtoMajor, got, err, want)
		}
	}
	sent := bytes.Repeat([]byte{byte(n)}, n*50)
	r, err := client.Post(url+"/echo", "text/plain", bytes.NewReader(sent))
	if err != nil {
		return err
	}
	defer r.Body.Close()
	got, err := io.ReadAll(r.Body)
	if err != nil || !bytes.Equal(got, sent) {
		return fmt.Errorf("echo: got %d bytes, %v, want %d others", len(got),
			err, len(sent))
	}
	return nil
}

// connect opens a connection, with TLS and the protocol if it is to be secret.
func connect(addr string, secret bool, protocol string) (net.Conn, error) {
	conn, err := net.DialTimeout("tcp", addr, patience)
	if err != nil {
		return nil, err
	}
	conn.SetDeadline(time.Now().Add(patience))
	if !secret {
		return conn, nil
	}
	config := anyone.Clone()
	config.NextProtos = []string{protocol}
	return tls.Client(conn, config), nil
}

// said is a text as a client's frame, masked with zeros, and what the echo
// makes of it.
func said(n, i int) (sent, want []byte) {
	text := fmt.Sprintf("%d says %d", n, i)
	sent = append([]byte{0x81, 0x80 | byte(len(text)), 0, 0, 0, 0}, text...)
	text = "Echo: " + text
	return sent, append([]byte{0x81, byte(len(text))}, text...)
}

// upgraded talks WebSocket on a connection of HTTP/1.1.
func upgraded(addr string, secret bool, n, i int) error {
	conn, err := connect(addr, secret, "http/1.1")
	if err != nil {
		return err
	}
	defer conn.Close()
	sent, want := said(n, i)
	io.WriteString(conn, "GET /echo HTTP/1.1\r\nHost: "+addr+"\r\n"+
		"Upgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Version: 13\r\n"+
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
	conn.Write(sent)
	var got []byte
	for !bytes.HasSuffix(got, want) {
		p := make([]byte, 1000)
		m, err := conn.Read(p)
		if got = append(got, p[:m]...); err != nil {
			return fmt.Errorf("got %q, %w, want %q at its end", got, err, want)
		}
	}
	if !bytes.HasPrefix(got, []byte("HTTP/1.1 101 ")) {
		return fmt.Errorf("got %q, want 101", got)
	}
	return nil
}

// tunneled talks WebSocket on a stream of HTTP/2. RFC 8441.
func tunneled(addr string, secret bool, n, i int) error {
	conn, err := connect(addr, secret, "h2")
	if err != nil {
		return err
	}
	defer conn.Close()
	io.WriteString(conn, http2.ClientPreface)
	framer := http2.NewFramer(conn, conn)
	framer.ReadMetaHeaders = hpack.NewDecoder(4096, nil)
	framer.WriteSettings()
	framer.WriteHeaders(http2.HeadersFrameParam{StreamID: 1,
		EndHeaders: true, BlockFragment: connectFields(addr)})
	sent, want := said(n, i)
	status, got := "", []byte(nil)
	for !bytes.Equal(got, want) {
		f, err := framer.ReadFrame()
		if err != nil {
			return fmt.Errorf("got %s %q, %w, want %q", status, got, err, want)
		}
		switch f := f.(type) {
		case *http2.SettingsFrame:
			if !f.IsAck() {
				framer.WriteSettingsAck()
			}
		case *http2.MetaHeadersFrame:
			status = f.PseudoValue("status")
			framer.WriteData(1, false, sent) // not before: as browsers do
		case *http2.DataFrame:
			got = append(got, f.Data()...)
		case *http2.RSTStreamFrame, *http2.GoAwayFrame:
			return fmt.Errorf("got %v after %q", f, got)
		}
		if len(got) > len(want) {
			return fmt.Errorf("got %q, want %q", got, want)
		}
	}
	if status != "200" {
		return fmt.Errorf("got status %q, want 200", status)
	}
	return nil
}

// connectFields is the field block of a CONNECT for WebSocket.
func connectFields(addr string) []byte {
	var block bytes.Buffer
	encoder := hpack.NewEncoder(&block)
	for _, f := range []hpack.HeaderField{{Name: ":method", Value: "CONNECT"},
		{Name: ":protocol", Value: "websocket"},
		{Name: ":scheme", Value: "https"}, {Name: ":path", Value: "/echo"},
		{Name: ":authority", Value: addr},
		{Name: "sec-websocket-version", Value: "13"}} {
		encoder.WriteField(f)
	}
	return block.Bytes()
}

// Each of curl's versions, each with its own greeting, and TLS where it wants
// it.
func TestCurlOnePort(t *testing.T) {
	s := serve(t, "13-one-port", "-cert", t.TempDir())
	for flag, version := range map[string]string{"--http1.0": "1.0",
		"--http1.1": "1.1", "--http2-prior-knowledge": "2.0"} {
		want(t, run(t, "curl", "-s", flag, "http://"+s.addr+"/hello"),
			"Hello, HTTP/"+version+"!")
	}
	for flag, version := range map[string]string{"--http1.0": "1.0",
		"--http1.1": "1.1", "--http2": "2.0"} {
		want(t, run(t, "curl", "-sk", flag, "https://"+s.addr+"/hello"),
			"Hello, HTTP/"+version+"!")
	}
	want(t, run(t, "curl", "-sk", "-r", "0-3", "https://"+s.addr+
		"/style.css"), "body")
}

// nghttp and h2load over TLS.
func TestNghttpOnePort(t *testing.T) {
	s := serve(t, "13-one-port", "-cert", t.TempDir())
	url := "https://" + s.addr
	want(t, run(t, "nghttp", "-nv", url+"/hello"),
		"The negotiated protocol: h2",
		"SETTINGS_ENABLE_CONNECT_PROTOCOL(0x08):1", ":status: 200")
	want(t, run(t, "h2load", "-n5000", "-c8", "-m20", url+"/style.css"),
		"0 failed, 0 errored, 0 timeout")
}

// Node opens fifty tunnels on one connection, and its own WebSocket one more.
func TestNodeOnePort(t *testing.T) {
	s := serve(t, "13-one-port", "-cert", t.TempDir())
	const tunnels = `
const client = require('http2').connect(process.argv[1],
  {rejectUnauthorized: false});
client.once('remoteSettings', () => {
  let left = 50, good = 0;
  for (let i = 10; i < 60; i++) {
    const r = client.request({':method': 'CONNECT', ':protocol': 'websocket',
      ':path': '/echo', 'sec-websocket-version': 13});
    let got = '';
    r.on('response', () => r.write(Buffer.from('818200000000' +
      Buffer.from(String(i)).toString('hex') + '88820000000003e8', 'hex')));
    r.on('data', d => got += d.toString('latin1'));
    r.on('end', () => {
      if (got === '\x81\x08Echo: ' + i + '\x88\x02\x03\xe8') good++;
      r.end();
      if (--left === 0) { console.log(good + ' good'); client.close(); }
    });
  }
});`
	want(t, run(t, "node", "-e", tunnels, "https://"+s.addr), "50 good")
	const own = `
const ws = new WebSocket(process.argv[1]);
ws.onopen = () => ws.send('hi');
ws.onmessage = m => { console.log(m.data); ws.close(1000); };
ws.onclose = e => console.log(e.code, e.wasClean);`
	want(t, run(t, "node", "--experimental-websocket", "--no-warnings", "-e",
		own, "ws://"+s.addr+"/echo"), "Echo: hi", "1000 true")
}
