package autobahn

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
)

// volume bounds what a case of sections 12 and 13 sends, in bytes. Autobahn
// sends a thousand messages whatever their size; BAREWIRE_FULL=1 does too.
func volume(size int) int {
	if os.Getenv("BAREWIRE_FULL") != "" {
		return 1000
	}
	return min(1000, max(10, 1<<20/size))
}

// Compressed are the cases of sections 12 and 13: permessage-deflate with five
// kinds of data, and with seven kinds of offers. Autobahn's data are a novel, a
// picture, a PDF file, JSON and HTML; ours are made up to be like them.
func Compressed() (all []*Case) {
	for i, kind := range []string{"prose", "picture", "random", "json",
		"html"} {
		all = append(all, sized(fmt.Sprintf("12.%d", i+1), kind,
			"permessage-deflate; client_max_window_bits")...)
	}
	const offer = "permessage-deflate; client_no_context_takeover; " +
		"client_max_window_bits"
	const fresh = "; server_no_context_takeover"
	const small, large = "; server_max_window_bits=9",
		"; server_max_window_bits=15"
	for i, offers := range []string{offer, offer + fresh, offer + small,
		offer + large, offer + fresh + small, offer + fresh + large,
		offer + fresh + small + ", " + offer + fresh + ", " + offer} {
		all = append(all, sized(fmt.Sprintf("13.%d", i+1), "json", offers)...)
	}
	return all
}

// sized are the eighteen sizes, the last eight of them in fragments.
func sized(section, kind, offers string) (all []*Case) {
	for i, s := range []struct{ size, fragment int }{{16, 0}, {64, 0},
		{256, 0}, {1024, 0}, {4096, 0}, {8192, 0}, {16384, 0}, {32768, 0},
		{65536, 0}, {131072, 0}, {8192, 256}, {16384, 256}, {32768, 256},
		{65536, 256}, {131072, 256}, {131072, 1024}, {131072, 4096},
		{131072, 32768}} {
		all = append(all, &Case{ID: fmt.Sprintf("%s.%d", section, i+1),
			Offers: offers, Close: []int{1000},
			Rounds: deflated(kind, s.size, s.fragment, offers)})
	}
	return all
}

// tail is what every compressed message leaves out.
const tail = "\x00\x00\xff\xff"

// deflated sends compressed messages one by one and wants each back.
func deflated(kind string, size, fragment int,
	offers string) func(*client) error {
	return func(c *client) error {
		if !strings.HasPrefix(c.accepted, "permessage-deflate") {
			return fmt.Errorf("got extensions %q, want "+
				"permessage-deflate", c.accepted)
		}
		if strings.Contains(offers, "server_max_window_bits=9") &&
			!strings.Contains(c.accepted, "server_max_window_bits=9") {
			return fmt.Errorf("got %q, want a window of 9 bits", c.accepted)
		}
		source := data(kind)
		opcode, want := byte(2), "binary"
		if kind == "json" || kind == "html" {
			opcode, want = 1, "text"
		}
		var packed bytes.Buffer
		z, err := flate.NewWriter(&packed, flate.DefaultCompression)
		if err != nil {
			return err
		}
		fresh := strings.Contains(c.accepted, "client_no_context_takeover")
		in := newUnpacker(strings.Contains(c.accepted,
			"server_no_context_takeover"))
		for i := range volume(size) {
			from := i * size % (len(source) - size)
			message := source[from : from+size]
			packed.Reset()
			if fresh {
				z.Reset(&packed)
			}
			io.WriteString(z, message)
			z.Flush()
			c.send(packedFrames(opcode, fragment,
				strings.TrimSuffix(packed.String(), tail)), 0)
			e := c.hear(patience)
			got, err := in.unpack(e)
			if e.kind != want || got != message || err != nil {
				return fmt.Errorf("message %d: got %s of %d bytes, %v, "+
					"want %s of %d", i, e.kind, len(got), err, want, size)
			}
			c.events = c.events[:0]
		}
		return nil
	}
}

// packedFrames are the frames of a compressed message. The pieces are of the
// compressed bytes.
func packedFrames(opcode byte, fragment int, p string) (b []byte) {
	if fragment == 0 {
		fragment = len(p)
	}
	for first := true; first || len(p) > 0; first = false {
		n := min(fragment, len(p))
		f := frame{payload: p[:n], more: n < len(p)}
		if first {
			f.opcode, f.rsv = opcode, 4
		}
		b, p = append(b, f.bytes()...), p[n:]
	}
	return b
}

// An unpacker inflates what the server sends.
type unpacker struct {
	fresh bool   // each message stands for itself
	past  []byte // the window
}

func newUnpacker(fresh bool) *unpacker { return &unpacker{fresh: fresh} }

func (u *unpacker) unpack(e event) (string, error) {
	if !e.rsv1 {
		return e.data, nil
	}
	if u.fresh {
		u.past = nil
	}
	z := flate.NewReaderDict(strings.NewReader(e.data+tail+
		"\x01\x00\x00\xff\xff"), u.past)
	p, err := io.ReadAll(z)
	u.past = append(u.past, p...)
	u.past = u.past[max(0, len(u.past)-1<<15):]
	return string(p), err
}

// data is a megabyte of a kind, ASCII where it is text.
func data(kind string) string {
	var b strings.Builder
	r := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("the server reads a frame and sends one back " +
		"until the client has said goodbye or the night falls over " +
		"the cables while nobody looks at what the bytes were for")
	for n := 0; b.Len() < 1<<20; n++ {
		word := words[r.IntN(len(words))]
		switch kind {
		case "prose":
			b.WriteString(word + " ")
		case "picture":
			b.WriteByte(byte(128 + n%512/8 + r.IntN(4)))
		case "random":
			b.WriteByte(byte(r.Uint32()))
		case "json":
			fmt.Fprintf(&b, `{"id":%d,"name":%q,"value":%g},`, n, word,
				r.Float64())
		case "html":
			fmt.Fprintf(&b, "<li class=%q>%s %d</li>\n", word, word, n)
		}
	}
	return b.String()
}
