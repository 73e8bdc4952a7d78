//lab:solution-only

package websocket

import (
	"bufio"
	"errors"
	"fmt"
	"strings"
	"testing"

	"barewire/11-ws-frames/wsframe"
)

var long = strings.Repeat("0123456789abcdef", 5000) // 80,000 bytes

// What a client says, and what it must hear, however the bytes are cut.
func TestConn(t *testing.T) {
	small := &Server{Handler: echo, MaxMessage: 300, MaxFrame: 200}
	fails := &Server{Handler: func(*Conn, Message) error {
		return errors.New("our fault")
	}}
	picky := &Server{Handler: func(*Conn, Message) error {
		return failf(wsframe.Unsupported, "want text")
	}}
	plain := &Server{Handler: echo}
	for _, c := range []struct {
		s    *Server
		sent []string
		want string
	}{
		{plain, []string{"text Hello"}, "text Hello"},
		{plain, []string{"text", "binary", "text a"}, "text|binary|text a"},
		{plain, []string{"text " + long, "text x"}, "text " + long + "|text x"},
		{plain, []string{"text- he", "continuation- l", "continuation lo"},
			"text Hello"},
		{plain, []string{"text-", "continuation-", "continuation a"}, "text a"},
		{plain, []string{"text- " + long, "ping x", "continuation " + long,
			"text y"}, "pong x|text " + long + long + "|text y"},
		{plain, []string{"text- he", "ping ?", "continuation llo"},
			"pong ?|text Hello"},
		{plain, []string{"ping", "pong x", "ping 1", "ping 2"},
			"pong|pong 1|pong 2"},
		{plain, []string{"ping " + strings.Repeat("x", 125)},
			"pong " + strings.Repeat("x", 125)},
		{plain, []string{"ping " + strings.Repeat("x", 126)}, "close 1002"},
		{plain, []string{"text a", "close"}, "text a|close"},
		{plain, []string{"close \x03\xe8bye", "text a"}, "close 1000"},
		{plain, []string{"close \x0f\xa0", "ping"}, "close 4000"},
		{plain, []string{"close \x03"}, "close 1002"},
		{plain, []string{"close \x03\xed"}, "close 1002"},
		{plain, []string{"close \x03\xe8\xff"}, "close 1007"},
		{plain, []string{"text a", "hex:81 01 61"}, "text a|close 1002"},
		{plain, []string{"text* a"}, "close 1002"},
		{plain, []string{"continuation a", "text b"}, "close 1002"},
		{plain, []string{"text- a", "text b"}, "close 1002"},
		{plain, []string{"text- a", "binary b"}, "close 1002"},
		{plain, []string{"ping- a"}, "close 1002"},
		{plain, []string{"hex:83 80 00 00 00 00"}, "close 1002"},
		{plain, []string{"hex:81 fe 00 05 00 00 00 00"}, "close 1002"},
		{plain, []string{"hex:82 ff 80 00 00 00 00 00 00 00 00 00 00 00"},
			"close 1002"},
		{plain, []string{"hex:82 ff 7f ff ff ff ff ff ff ff 00 00 00 00"},
			"close 1009"},
		{plain, []string{"text \xff"}, "close 1007"},
		{plain, []string{"text a\xc3"}, "close 1007"},
		{plain, []string{"text- \xc3", "ping", "continuation \xa9"},
			"pong|text é"},
		{plain, []string{"text- \xf4", "continuation- \x90"}, "close 1007"},
		{plain, []string{"binary \xff"}, "binary \xff"},
		{small, []string{"text " + strings.Repeat("a", 200)},
			"text " + strings.Repeat("a", 200)},
		{small, []string{"text " + strings.Repeat("a", 201)}, "close 1009"},
		{small, []string{"text- " + strings.Repeat("a", 200),
			"continuation " + strings.Repeat("a", 101)}, "close 1009"},
		{fails, []string{"text a", "text b"}, "close 1011"},
		{picky, []string{"text a", "text b"}, "close 1003"},
	} {
		// The RFC's example says Hello.
		want := strings.ReplaceAll(c.want, "text Hello", "text hello")
		sent := fmt.Sprintf("%.60q", c.sent)
		for _, size := range []int{1, 2, 3, 7, 100, 4096, 1 << 20} {
			if size < 100 && len(strings.Join(c.sent, "")) > 1000 {
				continue
			}
			got := answers(t, c.s, size, c.sent...)
			if got != want && strings.ReplaceAll(got, "Hello", "hello") != want {
				t.Errorf("%s in pieces of %d: got %.80q\nwant %.80q", sent,
					size, got, want)
			}
		}
	}
}

// Bad text is refused while its frame is still on its way.
func TestFailsAtTheFirstByte(t *testing.T) {
	frame := client(t, "text aaaaaaaa\xffaaaaaaaaa")
	for cut := 6; cut <= len(frame); cut++ {
		c := &tape{play: frame[:cut], size: 1}
		(&Server{Handler: echo}).Serve(t.Context(), c, bufio.NewReader(c))
		want := ""
		if cut > 6+8 {
			want = "close 1007"
		}
		if got := said(c.wrote.Bytes()); got != want {
			t.Errorf("after %d bytes: got %q, want %q", cut, got, want)
		}
	}
}

// What lies in the buffer is answered in one write.
func TestBatch(t *testing.T) {
	var words []string
	for range 16 {
		words = append(words, "text 0123456789abcdef")
	}
	c := &tape{play: client(t, words...), size: 1 << 20}
	var messages, writes int
	s := &Server{Handler: echo, Ended: func(m, w int) {
		messages, writes = m, w
	}}
	s.Serve(t.Context(), c, bufio.NewReader(c))
	if c.writes != 1 {
		t.Errorf("16 messages, %d writes", c.writes)
	}
	if messages != 16 || writes != c.writes {
		t.Errorf("told %d messages, %d writes; want 16 and %d", messages,
			writes, c.writes)
	}
	if got := said(c.wrote.Bytes()); got != strings.Join(words, "|") {
		t.Errorf("got %q", got)
	}
}

// The first frames may be in the reader that the handshake was read with.
func TestReadAhead(t *testing.T) {
	for _, size := range []int{24, 40 << 10} {
		c := &tape{play: client(t, "text "+long[:size-8-8], "text b"),
			size: 1 << 20}
		br := bufio.NewReaderSize(c, size)
		if _, err := br.Peek(1); err != nil {
			t.Fatal(err)
		}
		(&Server{Handler: echo}).Serve(t.Context(), c, br)
		want := "text " + long[:size-8-8] + "|text b"
		if got := said(c.wrote.Bytes()); got != want {
			t.Errorf("%d: got %.80q", size, got)
		}
	}
}

// loop plays the same bytes again and again.
type loop struct {
	tape
	all   []byte
	turns int
}

func (c *loop) Read(p []byte) (int, error) {
	if len(c.play) == 0 && c.turns > 0 {
		c.turns--
		c.play = c.all
		c.wrote.Reset()
	}
	return c.tape.Read(p)
}

// A message costs no allocation.
func TestAllocations(t *testing.T) {
	for name, words := range map[string][]string{
		"small":     {"text 0123456789abcdef", "binary x", "ping"},
		"fragments": {"text- abc", "continuation- def", "continuation g"},
		"64 KiB":    {"binary " + long[:65536]},
		"4 × 16 KiB": {"binary- " + long[:16384],
			"continuation- " + long[:16384], "continuation- " + long[:16384],
			"continuation " + long[:16384]},
	} {
		frames := client(t, words...)
		run := func(turns int) float64 {
			return testing.AllocsPerRun(5, func() {
				c := &loop{all: frames, turns: turns}
				c.size = 1 << 20
				c.wrote.Grow(200 << 10)
				(&Server{Handler: echo}).Serve(t.Context(), c,
					bufio.NewReader(c))
			})
		}
		few, many := run(10), run(1010)
		if each := (many - few) / 1000; each > 0.02 {
			t.Errorf("%s: %.2f allocations", name, each)
		}
	}
}

func FuzzConn(f *testing.F) {
	f.Add(client(f, "text Hello", "ping", "close \x03\xe8"), 3, true)
	f.Add(client(f, "text- he", "continuation llo"), 1, false)
	f.Add(client(f, "text* \xf2\x48\xcd\xc9\xc9\x07\x00"), 100, true)
	f.Fuzz(func(t *testing.T, p []byte, size int, deflated bool) {
		size = 1 + size&0xfff
		c := &tape{play: p, size: size}
		s := &Server{Handler: echo, MaxMessage: 1 << 16}
		var d *Deflate
		if deflated {
			d = &Deflate{Bits: maxBits}
		}
		s.serve(t.Context(), c, bufio.NewReader(c), d, nil)
		first := c.wrote.String()
		c = &tape{play: p, size: 1}
		s.serve(t.Context(), c, bufio.NewReader(c), d, nil)
		if c.wrote.String() != first {
			t.Fatalf("cut otherwise: got %q, then %q", first, c.wrote.String())
		}
	})
}
