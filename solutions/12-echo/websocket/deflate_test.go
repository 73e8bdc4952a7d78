//lab:solution-only

package websocket

import (
	"bufio"
	"bytes"
	"compress/flate"
	"io"
	"runtime"
	"strings"
	"testing"

	"barewire/02-requests/request"
	"barewire/10-handshake/upgrade"
	"barewire/11-ws-frames/wsframe"
)

// RFC 7692 §5.1, §7.1.
func TestNegotiate(t *testing.T) {
	const both = "permessage-deflate; server_no_context_takeover; " +
		"client_no_context_takeover"
	for offer, want := range map[string]string{
		"permessage-deflate":                                                 both,
		"x-webkit-deflate-frame, permessage-deflate":                         both,
		"permessage-deflate; client_max_window_bits":                         both,
		"permessage-deflate; client_max_window_bits=9":                       both,
		"permessage-deflate; server_max_window_bits=15":                      both + "; server_max_window_bits=15",
		"permessage-deflate; server_max_window_bits=\"9\"":                   both + "; server_max_window_bits=9",
		"permessage-deflate; server_no_context_takeover":                     both,
		"permessage-deflate; unknown, permessage-deflate":                    both,
		"permessage-deflate; server_max_window_bits=16":                      "",
		"permessage-deflate; server_max_window_bits=7":                       "",
		"permessage-deflate; server_max_window_bits=09":                      "",
		"permessage-deflate; server_max_window_bits":                         "",
		"permessage-deflate; client_max_window_bits=x":                       "",
		"permessage-deflate; server_no_context_takeover=1":                   "",
		"permessage-deflate; server_no_context_takeover=":                    "",
		"permessage-deflate; client_max_window_bits; client_max_window_bits": "",
		"Permessage-Deflate":                                                 "",
		"":                                                                   "",
	} {
		offers, _ := upgrade.Extensions(request.Fields{
			{Name: "Sec-WebSocket-Extensions", Value: offer}})
		_, answer, ok := Negotiate(offers)
		if got := answer.String(); ok != (want != "") || got != want {
			t.Errorf("%s: got %q, %v, want %q", offer, got, ok, want)
		}
	}
}

// deflated is a conversation of a connection with compression.
func deflated(t *testing.T, most int64, bits int, words ...string) string {
	t.Helper()
	c := &tape{play: client(t, words...), size: 1 << 20}
	s := &Server{Handler: echo, MaxMessage: most}
	s.serve(t.Context(), c, bufio.NewReader(c), &Deflate{bits}, nil)
	return said(c.wrote.Bytes())
}

// RFC 7692 §7.2.3.
func TestInflate(t *testing.T) {
	const hello = "\xf2\x48\xcd\xc9\xc9\x07\x00"
	for name, c := range map[string]struct {
		words []string
		want  string
	}{
		"one block":                     {[]string{"text* " + hello}, "text Hello"},
		"twice":                         {[]string{"text* " + hello, "text* " + hello}, "text Hello|text Hello"},
		"fragments":                     {[]string{"text*- " + hello[:3], "ping", "continuation " + hello[3:]}, "pong|text Hello"},
		"stored":                        {[]string{"text* \x00\x05\x00\xfa\xffHello\x00"}, "text Hello"},
		"final, then more":              {[]string{"text* \x01\x03\x00\xfc\xffHel\x00\x02\x00\xfd\xfflo\x00"}, "text Hello"},
		"final in the middle of a byte": {[]string{"text* \xf3\x48\xcd\xc9\xc9\x07\x00\x00\x02\x00\xfd\xff??\x00"}, "text Hello??"},
		"final at the end":              {[]string{"text* \xf3\x48\xcd\xc9\xc9\x07\x00"}, "text Hello"},
		"final block":                   {[]string{"text* \xf3\x48\xcd\xc9\xc9\x07\x00\x00"}, "text Hello"},
		"two blocks":                    {[]string{"text* \xf2\x48\x05\x00\x00\x00\xff\xff\xca\xc9\xc9\x07\x00"}, "text Hello"},
		"empty":                         {[]string{"text* \x00"}, "text"},
		"plain":                         {[]string{"text Hello"}, "text Hello"},
		"not deflated":                  {[]string{"text* \xff\xff\xff"}, "close 1007"},
		"not UTF-8":                     {[]string{"text* \x00\x01\x00\xfe\xff\xff\x00"}, "close 1007"},
		"cut UTF-8":                     {[]string{"text* \x00\x01\x00\xfe\xff\xc3\x00"}, "close 1007"},
		"binary":                        {[]string{"binary* \x00\x01\x00\xfe\xff\xff\x00"}, "binary \xff"},
		"RSV1 later":                    {[]string{"text- a", "continuation* " + hello}, "close 1002"},
		"RSV1 on pings":                 {[]string{"ping* " + hello}, "close 1002"},
	} {
		if got := deflated(t, 1<<20, maxBits, c.words...); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// A message that grows beyond the limit is stopped there.
func TestBomb(t *testing.T) {
	var b bytes.Buffer
	z, _ := flate.NewWriter(&b, 9)
	z.Write(make([]byte, 10<<20))
	z.Flush()
	bomb := "binary* " + strings.TrimSuffix(b.String(), tail)
	if got := deflated(t, 1<<20, maxBits, bomb); got != "close 1009" {
		t.Errorf("got %.40q", got)
	}
	f := newInflater()
	_, err := f.inflate([]byte(bomb[8:]), 1<<20,
		func([]byte) error { return nil })
	if codeOf(err) != wsframe.TooBig || cap(f.out) > 4<<20 {
		t.Errorf("got %v and %d bytes of memory", err, cap(f.out))
	}
}

// What it took to inflate a message is not kept for the next: a connection that
// has no socket of its own never gives its session back.
func TestInflatersRest(t *testing.T) {
	f, err := newDeflater()
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.deflate([][]byte{make([]byte, 4<<20)}, maxBits)
	if err != nil {
		t.Fatal(err)
	}
	before := heap()
	for range 2 {
		words := client(t, "binary* "+string(p), "text x")
		s := &Server{Handler: func(_ *Conn, m Message) error {
			if took := heap() - before; m.Kind == wsframe.Text && took > 2<<20 {
				t.Errorf("%d KiB are kept", took>>10)
			}
			return nil
		}}
		c := &tape{play: words, size: 1 << 20}
		s.serve(t.Context(), c, bufio.NewReader(c), &Deflate{maxBits}, nil)
	}
}

// heap is how much memory is in use. What is in a pool goes at the second
// collection.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// What we compress comes out again, and looks back no further than agreed.
func TestDeflate(t *testing.T) {
	f, err := newDeflater()
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{0, 1, 255, 256, 257, 70000} {
		for bits := minBits; bits <= maxBits; bits++ {
			text := []byte(long[:size])
			p, err := f.deflate([][]byte{text[:size/3], text[size/3:]}, bits)
			if err != nil {
				t.Fatal(err)
			}
			z := flate.NewReader(io.MultiReader(bytes.NewReader(p),
				strings.NewReader(tail+last)))
			got, err := io.ReadAll(z)
			if err != nil || !bytes.Equal(got, text) {
				t.Errorf("%d bytes, %d bits: got %d, %v", size, bits,
					len(got), err)
			}
			// A window that is emptied often compresses worse.
			if size == 70000 && bits == maxBits && len(p) > 2000 {
				t.Errorf("%d bytes became %d", size, len(p))
			}
		}
	}
}

func TestWriteDeflated(t *testing.T) {
	c := &tape{play: client(t, "text "+long[:1000], "text short"),
		size: 1 << 20}
	s := &Server{Handler: echo}
	s.serve(t.Context(), c, bufio.NewReader(c), &Deflate{maxBits}, nil)
	h, n, err := wsframe.ParseHeader(c.wrote.Bytes())
	if err != nil || h.RSV != wsframe.RSV1 || h.Length > 100 {
		t.Fatalf("got %+v, %v", h, err)
	}
	p := c.wrote.Bytes()[n:]
	got, err := newInflater().inflate(p[:h.Length], 1<<20,
		func([]byte) error { return nil })
	if string(got) != long[:1000] || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if rest := said(p[h.Length:]); rest != "text short" {
		t.Errorf("got %q", rest)
	}
}
