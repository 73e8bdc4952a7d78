package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"

	"golang.org/x/net/http2"
)

// tunneller talks WebSocket on streams of one connection of HTTP/2. RFC 8441.
func (t *target) tunneller() client {
	dial := t.dialer(right)
	transport := &http2.Transport{AllowHTTP: true, DialTLSContext: func(
		ctx context.Context, network, addr string, _ *tls.Config) (
		net.Conn, error) {
		return dial(ctx, network, addr)
	}}
	return client{"WebSocket, HTTP/2", func(r *rand.Rand) error {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		return t.tunnel(ctx, transport, r)
	}, transport.CloseIdleConnections}
}

// tunnel opens a stream, has a few words echoed, and says goodbye.
func (t *target) tunnel(ctx context.Context, transport *http2.Transport,
	r *rand.Rand) error {
	body, out := io.Pipe()
	defer out.Close()
	q := (&http.Request{Method: "CONNECT", Body: body, ContentLength: -1,
		URL: &url.URL{Scheme: "http", Host: "localhost:" + t.port,
			Path: "/echo"},
		Header: http.Header{":protocol": {"websocket"},
			"Sec-Websocket-Version": {"13"}}}).WithContext(ctx)
	answer, err := transport.RoundTrip(q)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("CONNECT: got %s, want 200", answer.Status)
	}
	in := bufio.NewReader(answer.Body)
	for range 1 + r.IntN(10) {
		p := bytes.Repeat([]byte("ab"), r.IntN(60))
		err := swap(in, out, 0x81, p, append([]byte("Echo: "), p...))
		if err != nil {
			return err
		}
	}
	bye := []byte{4321 >> 8, 4321 & 255}
	if err := swap(in, out, 0x88, bye, bye); err != nil {
		return err
	}
	if rest, err := io.ReadAll(in); len(rest) > 0 || err != nil {
		return fmt.Errorf("after close: got %q, %v, want the end", rest, err)
	}
	return nil
}

// swap sends a short frame, masked with zeros, and compares the one that comes
// back. RFC 6455 §5.2.
func swap(in *bufio.Reader, out io.Writer, first byte, p, want []byte) error {
	f := append([]byte{first, 0x80 | byte(len(p)), 0, 0, 0, 0}, p...)
	if _, err := out.Write(f); err != nil {
		return err
	}
	head := []byte{first, byte(len(want))}
	if len(want) > 125 {
		head = []byte{first, 126, 0, byte(len(want))}
	}
	want = append(head, want...)
	got := make([]byte, len(want))
	if _, err := io.ReadFull(in, got); err != nil {
		return err
	}
	if !bytes.Equal(got, want) {
		return fmt.Errorf("frame: got %x, want %x", got, want)
	}
	return nil
}
