//lab:solution-only

package wsframe

import (
	"bytes"
	"encoding/hex"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
)

// unhex reads hex digits as the RFC prints them.
func unhex(t testing.TB, s string) []byte {
	t.Helper()
	p, err := hex.DecodeString(strings.NewReplacer("0x", "", " ", "").
		Replace(s))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// code is the close code that err asks for; 0 for none.
func code(err error) Code {
	var broken *CloseError
	if errors.As(err, &broken) {
		return broken.Code
	}
	return 0
}

// RFC 6455 §5.7, and the borders of the three lengths.
func TestHeader(t *testing.T) {
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	for in, want := range map[string]Header{
		"81 05":             {Fin: true, Opcode: Text, Length: 5},
		"81 85 37 fa 21 3d": {true, 0, Text, true, key, 5},
		"01 03":             {Opcode: Text, Length: 3},
		"80 02":             {Fin: true, Length: 2},
		"89 05":             {Fin: true, Opcode: Ping, Length: 5},
		"8a 85 37 fa 21 3d": {true, 0, Pong, true, key, 5},
		"82 7e 01 00":       {Fin: true, Opcode: Binary, Length: 256},
		"82 7f 00 00 00 00 00 01 00 00": {Fin: true, Opcode: Binary,
			Length: 65536},
		"88 00":                         {Fin: true, Opcode: Close},
		"f1 7d":                         {true, 7, Text, false, [4]byte{}, 125},
		"42 7e 00 7e":                   {RSV: RSV1, Opcode: Binary, Length: 126},
		"0f 7e ff ff":                   {Opcode: 15, Length: 65535},
		"02 7f 7f ff ff ff ff ff ff ff": {Opcode: Binary, Length: math.MaxInt64},
		"02 fe ff ff 37 fa 21 3d":       {false, 0, Binary, true, key, 65535},
	} {
		p := unhex(t, in)
		h, n, err := ParseHeader(append(p, "rest"...))
		if h != want || n != len(p) || err != nil {
			t.Errorf("%s: got %+v, %d, %v, want %+v", in, h, n, err, want)
		}
		if again := AppendHeader(nil, want); !bytes.Equal(again, p) {
			t.Errorf("%+v: got % x, want %s", want, again, in)
		}
		for cut := range p {
			_, _, err := ParseHeader(p[:cut])
			if err != io.ErrUnexpectedEOF {
				t.Errorf("%s cut after %d: got %v", in, cut, err)
			}
		}
	}
}

func TestHeaderLength(t *testing.T) {
	for _, in := range []string{
		"82 7e 00 7d", "82 7e 00 00", "82 fe 00 05 00 00 00 00",
		"82 7f 00 00 00 00 00 00 ff ff", "82 7f 00 00 00 00 00 00 00 00",
		"82 7f 80 00 00 00 00 00 00 00", "82 7f ff ff ff ff ff ff ff ff",
	} {
		if _, _, err := ParseHeader(unhex(t, in)); code(err) != ProtocolError {
			t.Errorf("%s: got %v, want 1002", in, err)
		}
	}
}

// RFC 6455 §5.7.
func TestAppendFrame(t *testing.T) {
	h := Header{Fin: true, Opcode: Text, Masked: true,
		Mask: [4]byte{0x37, 0xfa, 0x21, 0x3d}}
	got := AppendFrame([]byte("x"), h, []byte("Hello"))
	want := append([]byte("x"), unhex(t, "81 85 37 fa 21 3d 7f 9f 4d 51 58")...)
	if !bytes.Equal(got, want) {
		t.Errorf("got % x, want % x", got, want)
	}
}

func FuzzParseHeader(f *testing.F) {
	f.Add([]byte("\x81\x85\x37\xfa\x21\x3d"))
	f.Add([]byte("\x82\x7f\x00\x00\x00\x00\x00\x01\x00\x00"))
	f.Fuzz(func(t *testing.T, p []byte) {
		h, n, err := ParseHeader(p)
		if err != nil {
			return
		}
		if h.Length < 0 || n > MaxHeaderLen {
			t.Fatalf("got %+v, %d", h, n)
		}
		if again := AppendHeader(nil, h); !bytes.Equal(again, p[:n]) {
			t.Fatalf("% x: got % x again", p[:n], again)
		}
	})
}
