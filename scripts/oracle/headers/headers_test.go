package headers

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"barewire/07-hpack/hpack"

	theirs "golang.org/x/net/http2/hpack"
)

// FuzzDecode gives both decoders the same blocks. They must find the same
// fields, or both an error, but for what excused lists.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("\x82\x86\x84\x41\x8c\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab"+
		"\x90\xf4\xff"), []byte("\x82\x86\x84\xbe\x58\x86\xa8\xeb\x10\x64\x9c\xbf"))
	f.Add([]byte("\x20\x3f\xe1\x1f\x10\x01a\x01b\x00\x01a\x01b"), []byte("\xbe"))
	f.Add([]byte("\x3f\x45\x40\x01a\x01b\x7e\x81\x1f"), []byte("\x3f\x09\xbe"))
	first, again := blocks(browser)
	f.Add(first, again)
	f.Fuzz(func(t *testing.T, first, second []byte) {
		limits := hpack.Limits{String: 1 << 20, List: 1 << 30}
		ours, their := hpack.NewDecoder(limits), theirs.NewDecoder(4096, nil)
		for _, block := range [][]byte{first, second} {
			got, err := ours.Decode(nil, block)
			want, errTheirs := decode(their, block)
			if err != nil && errTheirs == nil && excused(err) {
				return
			}
			if (err == nil) != (errTheirs == nil) {
				t.Fatalf("% x:\n got  %v\n want %v", block, err, errTheirs)
			}
			if err != nil {
				return
			}
			wantSame(t, got, want)
		}
	})
}

// decode has x/net decode one block.
func decode(d *theirs.Decoder, block []byte) (list []theirs.HeaderField, _ error) {
	d.SetEmitFunc(func(f theirs.HeaderField) { list = append(list, f) })
	if _, err := d.Write(block); err != nil {
		return nil, err
	}
	return list, d.Close()
}

// excused says whether we may refuse what x/net does not: integers of more than
// 32 bits or with more zeros behind than anybody needs, which RFC 7541 §5.1
// leaves to us, and a change of the table's size behind a field, which x/net
// takes from an empty table.
func excused(err error) bool {
	var e *hpack.Error
	return errors.As(err, &e) && (strings.HasPrefix(e.Text, "integer") ||
		strings.HasPrefix(e.Text, "table size update: got one behind"))
}

func wantSame(t *testing.T, got []hpack.Field, want []theirs.HeaderField) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("got %d fields, want %d", len(got), len(want))
	}
	for i, f := range got {
		if theirs.HeaderField(f) != want[i] {
			t.Errorf("field %d: got %+v, want %+v", i, f, want[i])
		}
	}
}

// FuzzEncode has each decode what the other has encoded, with tables of any
// size. The text is a list, a field a line, the lists apart by empty lines.
func FuzzEncode(f *testing.F) {
	f.Add(":method: GET\n:path: /\naccept: */*\n\n:method: GET\n:path: /a\n"+
		"accept: */*\n\nx: y", uint16(4096), uint16(100))
	f.Add("a: 1\nb: 2\nc: 3\n\nc: 3\nb: 2\na: 1\n\nauthorization: secret",
		uint16(70), uint16(0))
	f.Fuzz(func(t *testing.T, text string, size, then uint16) {
		ours, decoder := hpack.NewEncoder(), hpack.NewDecoder(hpack.Limits{
			String: 1 << 20, List: 1 << 30})
		var out bytes.Buffer
		their, theirDecoder := theirs.NewEncoder(&out), theirs.NewDecoder(4096, nil)
		for i, s := range strings.Split(text, "\n\n") {
			if i > 0 { // the peer's settings change between two blocks
				n := min(uint32(size), 4096)
				ours.SetTableSize(n)
				their.SetMaxDynamicTableSize(n)
				size = then
			}
			list := parse(s)
			got, err := decode(theirDecoder, ours.AppendBlock(nil, list))
			if err != nil {
				t.Fatalf("x/net says of our block: %v", err)
			}
			for i := range list {
				if n := list[i].Name; n == "authorization" ||
					n == "proxy-authorization" {
					list[i].Sensitive = true
				}
			}
			wantSame(t, list, got)
			out.Reset()
			write(their, list)
			back, err := decoder.Decode(nil, out.Bytes())
			if err != nil {
				t.Fatalf("% x: we say of x/net's block: %v", out.Bytes(), err)
			}
			if fmt.Sprint(back) != fmt.Sprint(list) {
				t.Fatalf("got %+v, want %+v", back, list)
			}
		}
	})
}

// parse makes fields of lines "name: value". A name that begins with a ! is of
// a sensitive field.
func parse(s string) (list []hpack.Field) {
	for line := range strings.Lines(s) {
		line, _ = strings.CutSuffix(line, "\n")
		line, sensitive := strings.CutPrefix(line, "!")
		name, value, _ := strings.Cut(line, ": ")
		list = append(list, hpack.Field{Name: name, Value: value,
			Sensitive: sensitive})
	}
	return list
}

// FuzzHuffman compares both directions.
func FuzzHuffman(f *testing.F) {
	f.Add([]byte(agent))
	f.Add([]byte("\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab\x90\xf4\xff"))
	f.Add([]byte("\x07\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, p []byte) {
		got := hpack.AppendHuffman(nil, string(p))
		want := theirs.AppendHuffmanString(nil, string(p))
		if !bytes.Equal(got, want) ||
			hpack.HuffmanLen(string(p)) != len(want) {
			t.Fatalf("%q: got % x, want % x", p, got, want)
		}
		s, err := hpack.ParseHuffman(nil, p)
		wantString, errTheirs := theirs.HuffmanDecodeToString(p)
		if (err == nil) != (errTheirs == nil) ||
			err == nil && string(s) != wantString {
			t.Fatalf("% x: got %q, %v, want %q, %v", p, s, err, wantString,
				errTheirs)
		}
	})
}
