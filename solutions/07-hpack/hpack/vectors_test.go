//lab:solution-only

package hpack

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// unhex returns the bytes that the hex digits of s stand for. Spaces and line
// ends between them are free.
func unhex(t testing.TB, s string) []byte {
	t.Helper()
	p, err := hex.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		t.Fatalf("hex %q: %v", s, err)
	}
	return p
}

// fields makes a list of lines "name: value".
func fields(lines ...string) (list []Field) {
	for _, line := range lines {
		i := strings.Index(line[1:], ":") + 1
		list = append(list, Field{Name: line[:i], Value: line[i+2:]})
	}
	return list
}

// wantFields wants two lists to be the same.
func wantFields(t *testing.T, got, want []Field) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got fields %+v, want %+v", got, want)
	}
}

// wantError wants an *Error that holds each of the words.
func wantError(t *testing.T, err error, words ...string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("got %v, want an *Error", err)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("got %q, want %q in it", err, w)
		}
	}
}

// wantTable wants a table with these entries, the newest first, and this size.
func wantTable(t *testing.T, tab *Table, size uint32, lines ...string) {
	t.Helper()
	var got []Field
	for age := range tab.count {
		got = append(got, *tab.at(age))
	}
	wantFields(t, got, fields(lines...))
	if tab.size != size {
		t.Errorf("got a table of %d bytes, want %d", tab.size, size)
	}
}

// A block of RFC 7541 Appendix C.
type block struct {
	name, hex string
	fields    []Field
	size      uint32   // of the table afterwards
	table     []string // its entries afterwards
}

// decodeAll decodes the blocks of a section, one after the other.
func decodeAll(t *testing.T, section string, d *Decoder, blocks []block) {
	t.Helper()
	for _, b := range blocks {
		t.Run(section+b.name, func(t *testing.T) {
			got, err := d.Decode(nil, unhex(t, b.hex))
			if err != nil {
				t.Fatal(err)
			}
			wantFields(t, got, b.fields)
			wantTable(t, &d.table, b.size, b.table...)
		})
	}
}

// The three requests of C.3 and C.4, and what is in the table after each.
func requests(first, second, third string) []block {
	return []block{
		{".1", first, fields(":method: GET", ":scheme: http", ":path: /",
			":authority: www.example.com"), 57,
			[]string{":authority: www.example.com"}},
		{".2", second, fields(":method: GET", ":scheme: http", ":path: /",
			":authority: www.example.com", "cache-control: no-cache"), 110,
			[]string{"cache-control: no-cache", ":authority: www.example.com"}},
		{".3", third, fields(":method: GET", ":scheme: https",
			":path: /index.html", ":authority: www.example.com",
			"custom-key: custom-value"), 164,
			[]string{"custom-key: custom-value", "cache-control: no-cache",
				":authority: www.example.com"}},
	}
}

// The three responses of C.5 and C.6, likewise. Their table has 256 bytes.
func responses(first, second, third string) []block {
	const (
		date21 = "date: Mon, 21 Oct 2013 20:13:21 GMT"
		date22 = "date: Mon, 21 Oct 2013 20:13:22 GMT"
		where  = "location: https://www.example.com"
		cookie = "set-cookie: foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; " +
			"version=1"
	)
	return []block{
		{".1", first, fields(":status: 302", "cache-control: private", date21,
			where), 222,
			[]string{where, date21, "cache-control: private", ":status: 302"}},
		{".2", second, fields(":status: 307", "cache-control: private", date21,
			where), 222,
			[]string{":status: 307", where, date21, "cache-control: private"}},
		{".3", third, fields(":status: 200", "cache-control: private", date22,
			where, "content-encoding: gzip", cookie), 215,
			[]string{cookie, "content-encoding: gzip", date22}},
	}
}

func TestC1Integers(t *testing.T) {
	for _, c := range []struct {
		name, hex string
		prefix    int
		v         uint32
	}{
		{"C.1.1", "0a", 5, 10},
		{"C.1.2", "1f 9a 0a", 5, 1337},
		{"C.1.3", "2a", 8, 42},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := unhex(t, c.hex)
			v, n, err := ParseInt(p, c.prefix)
			if v != c.v || n != len(p) || err != nil {
				t.Errorf("got %d in %d bytes, %v, want %d", v, n, err, c.v)
			}
			if got := AppendInt(nil, 0, c.prefix, c.v); !bytes.Equal(got, p) {
				t.Errorf("got % x, want % x", got, p)
			}
		})
	}
}

func TestC2Literals(t *testing.T) {
	for _, b := range []block{
		{".1", "40 0a 63 75 73 74 6f 6d 2d 6b 65 79 0d 63 75 73 74 6f 6d" +
			"2d 68 65 61 64 65 72", fields("custom-key: custom-header"), 55,
			[]string{"custom-key: custom-header"}},
		{".2", "04 0c 2f 73 61 6d 70 6c 65 2f 70 61 74 68",
			fields(":path: /sample/path"), 0, nil},
		{".3", "10 08 70 61 73 73 77 6f 72 64 06 73 65 63 72 65 74",
			[]Field{{"password", "secret", true}}, 0, nil},
		{".4", "82", fields(":method: GET"), 0, nil},
	} {
		decodeAll(t, "C.2", NewDecoder(Limits{}), []block{b})
	}
}

func TestC3Requests(t *testing.T) {
	decodeAll(t, "C.3", NewDecoder(Limits{}), requests(
		"82 86 84 41 0f 77 77 77 2e 65 78 61 6d 70 6c 65 2e 63 6f 6d",
		"82 86 84 be 58 08 6e 6f 2d 63 61 63 68 65",
		"82 87 85 bf 40 0a 63 75 73 74 6f 6d 2d 6b 65 79 0c 63 75 73 74 6f 6d"+
			"2d 76 61 6c 75 65"))
}

func TestC4RequestsHuffman(t *testing.T) {
	blocks := requests(
		"82 86 84 41 8c f1 e3 c2 e5 f2 3a 6b a0 ab 90 f4 ff",
		"82 86 84 be 58 86 a8 eb 10 64 9c bf",
		"82 87 85 bf 40 88 25 a8 49 e9 5b a9 7d 7f 89 25 a8 49 e9"+
			"5b b8 e8 b4 bf")
	decodeAll(t, "C.4", NewDecoder(Limits{}), blocks)
	// Our policy is that of the RFC's example.
	e := NewEncoder()
	for _, b := range blocks {
		got := e.AppendBlock(nil, b.fields)
		if want := unhex(t, b.hex); !bytes.Equal(got, want) {
			t.Errorf("encode C.4%s: got % x, want % x", b.name, got, want)
		}
		wantTable(t, &e.table, b.size, b.table...)
	}
}

func smallTable() *Decoder {
	d := NewDecoder(Limits{})
	d.table.max = 256
	return d
}

func TestC5Responses(t *testing.T) {
	decodeAll(t, "C.5", smallTable(), responses(
		"48 03 33 30 32 58 07 70 72 69 76 61 74 65 61 1d 4d 6f 6e 2c 20 32 31"+
			"20 4f 63 74 20 32 30 31 33 20 32 30 3a 31 33 3a 32 31 20 47 4d 54"+
			"6e 17 68 74 74 70 73 3a 2f 2f 77 77 77 2e 65 78 61 6d 70 6c 65 2e"+
			"63 6f 6d",
		"48 03 33 30 37 c1 c0 bf",
		"88 c1 61 1d 4d 6f 6e 2c 20 32 31 20 4f 63 74 20 32 30 31 33 20 32 30"+
			"3a 31 33 3a 32 32 20 47 4d 54 c0 5a 04 67 7a 69 70 77 38 66 6f 6f"+
			"3d 41 53 44 4a 4b 48 51 4b 42 5a 58 4f 51 57 45 4f 50 49 55 41 58"+
			"51 57 45 4f 49 55 3b 20 6d 61 78 2d 61 67 65 3d 33 36 30 30 3b 20"+
			"76 65 72 73 69 6f 6e 3d 31"))
}

func TestC6ResponsesHuffman(t *testing.T) {
	decodeAll(t, "C.6", smallTable(), responses(
		"48 82 64 02 58 85 ae c3 77 1a 4b 61 96 d0 7a be 94 10 54 d4 44 a8 20"+
			"05 95 04 0b 81 66 e0 82 a6 2d 1b ff 6e 91 9d 29 ad 17 18 63 c7 8f"+
			"0b 97 c8 e9 ae 82 ae 43 d3",
		"48 83 64 0e ff c1 c0 bf",
		"88 c1 61 96 d0 7a be 94 10 54 d4 44 a8 20 05 95 04 0b 81 66 e0 84 a6"+
			"2d 1b ff c0 5a 83 9b d9 ab 77 ad 94 e7 82 1d d7 f2 e6 c7 b3 35 df"+
			"df cd 5b 39 60 d5 af 27 08 7f 36 72 c1 ab 27 0f b5 29 1f 95 87 31"+
			"60 65 c0 03 ed 4e e5 b1 06 3d 50 07"))
}
