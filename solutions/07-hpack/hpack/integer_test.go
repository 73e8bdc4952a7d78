//lab:solution-only

package hpack

import (
	"io"
	"math"
	"testing"
)

func TestParseIntBounds(t *testing.T) {
	for _, c := range []struct {
		name, hex string
		prefix    int
		v         uint32
		n         int
	}{
		{"the bits above the prefix are another's", "ea", 5, 10, 1},
		{"the largest in the prefix", "1e", 5, 30, 1},
		{"the prefix full, and nothing more", "1f 00", 5, 31, 2},
		{"two continuation bytes", "ff 80 01", 7, 255, 3},
		{"what follows is left alone", "0a ff", 5, 10, 1},
		{"zeros that say nothing", "1f 80 80 80 80 00", 5, 31, 6},
		{"the largest there is", "1f e0 ff ff ff 0f", 5, math.MaxUint32, 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, n, err := ParseInt(unhex(t, c.hex), c.prefix)
			if v != c.v || n != c.n || err != nil {
				t.Errorf("got %d in %d bytes, %v, want %d in %d", v, n, err,
					c.v, c.n)
			}
		})
	}
}

func TestParseIntWrong(t *testing.T) {
	for _, s := range []string{"", "1f", "1f 80", "1f ff ff ff ff"} {
		if _, _, err := ParseInt(unhex(t, s), 5); err != io.ErrUnexpectedEOF {
			t.Errorf("%q: got %v, want %v", s, err, io.ErrUnexpectedEOF)
		}
	}
	for _, s := range []string{
		"1f e1 ff ff ff 0f",       // one too many
		"1f ff ff ff ff 7f",       // 35 bits
		"1f 80 80 80 80 80 00",    // six bytes
		"1f ff ff ff ff ff ff ff", // no end
	} {
		_, _, err := ParseInt(unhex(t, s), 5)
		wantError(t, err, "integer", "want at most 32 bits", "§5.1")
	}
}

func TestIntRoundTrip(t *testing.T) {
	values := []uint32{0, 1, 126, 127, 128, 129, 254, 255, 256, 16383, 16384,
		1 << 21, 1 << 28, math.MaxUint32 - 1, math.MaxUint32}
	for prefix := 1; prefix <= 8; prefix++ {
		first := byte(0xff) << prefix
		for _, v := range values {
			p := AppendInt(nil, first, prefix, v)
			if p[0]&first != first {
				t.Errorf("%d: got first byte %x, want %x kept", v, p[0], first)
			}
			got, n, err := ParseInt(p, prefix)
			if got != v || n != len(p) || err != nil {
				t.Errorf("prefix %d: % x: got %d in %d bytes, %v, want %d",
					prefix, p, got, n, err, v)
			}
		}
	}
}
