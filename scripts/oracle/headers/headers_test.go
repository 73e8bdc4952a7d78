package headers

import (
	"bytes"
	"encoding/hex"
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
		wantString, errTheirs := theirs.HuffmanDecodeToString(p)
		for _, parse := range []func(dst, p []byte) ([]byte, error){
			hpack.ParseHuffmanByBit, hpack.ParseHuffman} {
			s, err := parse(nil, p)
			if (err == nil) != (errTheirs == nil) ||
				err == nil && string(s) != wantString {
				t.Fatalf("% x: got %q, %v, want %q, %v", p, s, err, wantString,
					errTheirs)
			}
		}
	})
}

// TestExamples has both decode the blocks of RFC 7541 Appendix C.3 to C.6, one
// connection after the other.
func TestExamples(t *testing.T) {
	for section, blocks := range examples {
		t.Run(section, func(t *testing.T) {
			ours, size := hpack.NewDecoder(hpack.Limits{}), uint32(4096)
			if section >= "C.5" { // those are of a table of 256 bytes
				size = 256
				ours.Table().Resize(size)
			}
			their := theirs.NewDecoder(size, nil)
			for _, digits := range blocks {
				block, err := hex.DecodeString(digits)
				if err != nil {
					t.Fatal(err)
				}
				got, err := ours.Decode(nil, block)
				if err != nil {
					t.Fatal(err)
				}
				want, err := decode(their, block)
				if err != nil {
					t.Fatal(err)
				}
				wantSame(t, got, want)
			}
		})
	}
}

var examples = map[string][]string{
	"C.3": {"828684410f7777772e6578616d706c652e636f6d",
		"828684be58086e6f2d6361636865",
		"828785bf400a637573746f6d2d6b65790c637573746f6d2d76616c7565"},
	"C.4": {"828684418cf1e3c2e5f23a6ba0ab90f4ff", "828684be5886a8eb10649cbf",
		"828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf"},
	"C.5": {"4803333032580770726976617465611d4d6f6e2c203231204f63742032303133" +
		"2032303a31333a323120474d546e1768747470733a2f2f7777772e6578616d706c65" +
		"2e636f6d", "4803333037c1c0bf",
		"88c1611d4d6f6e2c203231204f637420323031332032303a31333a323220474d54c0" +
			"5a04677a69707738666f6f3d4153444a4b48514b425a584f5157454f50495541" +
			"585157454f49553b206d61782d6167653d333630303b2076657273696f6e3d31"},
	"C.6": {"488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a6" +
		"2d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3", "4883640effc1c0bf",
		"88c16196d07abe941054d444a8200595040b8166e084a62d1bffc05a839bd9ab77ad" +
			"94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587" +
			"316065c003ed4ee5b1063d5007"},
}
