//lab:solution-only

package hpack

import (
	"bytes"
	"strings"
	"testing"
)

// parseBoth decodes p both ways and wants the same of both.
func parseBoth(t *testing.T, p []byte) ([]byte, error) {
	t.Helper()
	got, err := ParseHuffman([]byte("before "), p)
	plain, errPlain := ParseHuffmanByBit([]byte("before "), p)
	if (err == nil) != (errPlain == nil) ||
		err != nil && err.Error() != errPlain.Error() {
		t.Fatalf("% x: got %v, bit by bit %v", p, err, errPlain)
	}
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(got, plain) {
		t.Fatalf("% x: got %q, bit by bit %q", p, got, plain)
	}
	return bytes.TrimPrefix(got, []byte("before ")), nil
}

func TestHuffman(t *testing.T) {
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	long := "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"
	for _, s := range []string{"", "a", "aaaaaaaa", "\x00", "\xff\xff\xff\xff",
		"302", "no-cache", "www.example.com", "\x16\n\r", string(all),
		long, long[:7] + "\xf9" + long[7:], strings.Repeat("&", 100)} {
		p := AppendHuffman(nil, s)
		if len(p) != HuffmanLen(s) {
			t.Errorf("%q: got %d bytes, HuffmanLen says %d", s, len(p),
				HuffmanLen(s))
		}
		if got, err := parseBoth(t, p); err != nil || string(got) != s {
			t.Errorf("% x: got %q, %v, want %q", p, got, err, s)
		}
	}
	// Each byte before and after each other.
	for a := range 256 {
		for b := range 256 {
			s := string([]byte{byte(a), byte(b), byte(a)})
			got, err := parseBoth(t, AppendHuffman(nil, s))
			if err != nil || string(got) != s {
				t.Fatalf("got %q, %v, want %q", got, err, s)
			}
		}
	}
}

// What RFC 7541 §5.2 calls a decoding error.
func TestHuffmanWrong(t *testing.T) {
	for _, c := range []struct{ name, hex, words string }{
		{"EOS alone", "ff ff ff ff", "EOS"},
		{"EOS behind a string", "1f ff ff ff ff", "EOS"},
		{"EOS in the middle", "07 ff ff ff f8 1f", "EOS"},
		{"padding with zeros", "18", "got 000, want ones"},
		{"padding with a zero among ones", "1d", "got 101, want ones"},
		{"a whole byte of padding", "ff", "got 8 bits, want at most 7"},
		{"a byte of padding behind a string", "1f ff", "got 11 bits"},
		{"a long code cut short", "ff ff ff", "got 24 bits, want at most 7"},
		{"29 bits of EOS", "ff 9f ff ff ff", "got 29 bits"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := parseBoth(t, unhex(t, c.hex))
			wantError(t, err, "Huffman", c.words, "§5.2")
		})
	}
}

func TestHuffmanAllocs(t *testing.T) {
	p := AppendHuffman(nil, "www.example.com")
	buf := make([]byte, 0, 64)
	if n := testing.AllocsPerRun(100, func() {
		buf, _ = ParseHuffman(buf[:0], p)
	}); n > 0 {
		t.Errorf("got %v allocations, want none", n)
	}
}
