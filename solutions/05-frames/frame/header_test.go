//lab:solution-only

package frame

import (
	"bytes"
	"io"
	"testing"
)

func TestHeader(t *testing.T) {
	for _, c := range []struct {
		name, hex string
		want      Header
		again     string // "" if as hex
	}{
		{"empty SETTINGS", "00 00 00 04 00 00 00 00 00",
			Header{0, TypeSettings, 0, 0}, ""},
		{"each byte of each field", "01 02 03 04 05 06 07 08 09",
			Header{0x010203, 4, 5, 0x06070809}, ""},
		{"all bits but the reserved one", "ff ff ff ff ff 7f ff ff ff",
			Header{MaxLength, 0xff, 0xff, 1<<31 - 1}, ""},
		{"the reserved bit", "00 00 08 06 00 80 00 00 01",
			Header{8, TypePing, 0, 1}, "00 00 08 06 00 00 00 00 01"},
		{"more than a header", "00 00 10 00 01 00 00 00 01 48 65",
			Header{16, TypeData, FlagEndStream, 1},
			"00 00 10 00 01 00 00 00 01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := unhex(t, c.hex)
			got, err := ParseHeader(p)
			if err != nil || got != c.want {
				t.Errorf("got %+v, %v, want %+v", got, err, c.want)
			}
			want := p
			if c.again != "" {
				want = unhex(t, c.again)
			}
			if again := AppendHeader(nil, got); !bytes.Equal(again, want) {
				t.Errorf("again: got % x, want % x", again, want)
			}
		})
	}
}

func TestHeaderShort(t *testing.T) {
	for n := range HeaderLen {
		if _, err := ParseHeader(make([]byte, n)); err != io.ErrUnexpectedEOF {
			t.Errorf("%d bytes: got %v, want %v", n, err, io.ErrUnexpectedEOF)
		}
	}
}

func TestHeaderAppendMasks(t *testing.T) {
	got := AppendHeader([]byte{7}, Header{1 << 24, TypeData, 0, 1<<31 | 5})
	want := []byte{7, 0, 0, 0, 0, 0, 0, 0, 0, 5}
	if !bytes.Equal(got, want) {
		t.Errorf("got % x, want % x", got, want)
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		h    Header
		want string
	}{
		{Header{16, TypeData, 0x01, 1}, "DATA len=16 stream=1 END_STREAM"},
		{Header{1, TypeHeaders, 0x2d, 3},
			"HEADERS len=1 stream=3 END_STREAM END_HEADERS PADDED PRIORITY"},
		{Header{0, TypeSettings, 0x01, 0}, "SETTINGS len=0 stream=0 ACK"},
		{Header{8, TypePing, 0xff, 0}, "PING len=8 stream=0 ACK +0xfe"},
		{Header{8, TypeGoAway, 0x01, 0}, "GOAWAY len=8 stream=0 +0x01"},
		{Header{0, 0x2a, 0x05, 7}, "0x2a len=0 stream=7 +0x05"},
	} {
		if got := c.h.String(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := ErrorCode(0xd).String(); got != "HTTP_1_1_REQUIRED" {
		t.Errorf("code 0xd: got %q", got)
	}
	if got := ErrorCode(0xffffffff).String(); got != "0xffffffff" {
		t.Errorf("unknown code: got %q", got)
	}
	if got := SettingID(0x7).String(); got != "0x07" {
		t.Errorf("unknown setting: got %q", got)
	}
}
