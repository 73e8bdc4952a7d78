//lab:solution-only

package hpack

import (
	"errors"
	"strings"
	"testing"
)

// Each error of RFC 7541, and its words.
func TestDecodeWrong(t *testing.T) {
	for _, c := range []struct{ name, hex, words string }{
		{"§2.3.3 index 0", "80", "byte 0: index: got 0, want 1 to 61"},
		{"§2.3.3 index behind the tables", "be", "index: got 62, want 1 to 61"},
		{"§2.3.3 the second of one",
			"40 01 61 01 62 bf", "byte 5: index: got 63, want 1 to 62"},
		{"§2.3.3 an index of many bytes", "ff 80 01", "index: got 255"},
		{"§2.3.3 a name behind the tables", "7e 01 61", "index: got 62"},
		{"§2.3.3 a name behind the tables, not indexed", "0f 2f 01 61",
			"index: got 62"},
		{"§4.2 size update behind a field", "82 20",
			"byte 1: table size update: got one behind a field"},
		{"§4.2 size update behind a literal", "00 01 61 01 62 3f e1 1f",
			"byte 5: table size update"},
		{"§4.2 size update after one and a field", "20 82 20",
			"byte 2: table size update"},
		{"§5.1 index of more than 32 bits", "ff ff ff ff ff ff 00", "integer"},
		{"§5.1 index that ends too early", "ff", "got its end inside a field"},
		{"§5.1 string length of more than 32 bits",
			"00 01 61 7f ff ff ff ff ff 00", "byte 0: integer"},
		{"§5.1 size of more than 32 bits", "3f ff ff ff ff ff 00", "integer"},
		{"§5.2 name cut short", "40 0a 63", "byte 0: block: got its end"},
		{"§5.2 no value", "40 01 61", "got its end"},
		{"§5.2 value cut short", "82 40 01 61 05 62", "byte 1: block"},
		{"§5.2 Huffman: EOS", "40 01 61 84 ff ff ff ff", "EOS"},
		{"§5.2 Huffman: EOS in a name", "00 84 ff ff ff ff 00", "EOS"},
		{"§5.2 Huffman: padding of zeros", "40 01 61 81 18", "want ones"},
		{"§5.2 Huffman: padding of a byte", "40 01 61 82 1f ff",
			"got 11 bits, want at most 7"},
		{"§6.3 more than we allow", "3f e2 1f",
			"byte 0: table size update: got 4097, want at most 4096"},
		{"§6.3 the second more than we allow", "20 3f e2 1f",
			"byte 1: table size update"},
		{"§7.4 a long value", "00 01 61 7f 82 7f" + strings.Repeat("62", 16385),
			"string: got 16385 bytes, want at most 16384"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := NewDecoder(Limits{}).Decode(nil, unhex(t, c.hex))
			wantError(t, err, c.words)
		})
	}
}

// Whatever a block is cut to, there is an error or fewer fields, never a panic.
func TestDecodeCut(t *testing.T) {
	e := NewEncoder()
	list := append(fields(":method: GET", ":path: /a/b", "x-name: some value",
		"cookie: "+strings.Repeat("~", 300)),
		Field{"authorization", "Basic xyz", true})
	p := e.AppendBlock(nil, list)
	for n := range p {
		got, err := NewDecoder(Limits{}).Decode(nil, p[:n])
		if len(got) >= len(list) {
			t.Fatalf("%d bytes: got all fields", n)
		}
		if err != nil {
			wantError(t, err, "got its end inside a field")
		}
	}
}

// A list that is too large is decoded to its end all the same.
func TestDecodeListTooLarge(t *testing.T) {
	d := NewDecoder(Limits{List: 100})
	p := NewEncoder().AppendBlock(nil, fields("a: 1", "b: 2", "c: 3", "d: 4"))
	got, err := d.Decode(nil, p)
	if !errors.Is(err, ErrListTooLarge) {
		t.Errorf("got %v, want %v", err, ErrListTooLarge)
	}
	wantFields(t, got, fields("a: 1", "b: 2"))
	wantTable(t, &d.table, 4*34, "d: 4", "c: 3", "b: 2", "a: 1")
	// The next block is counted from nothing.
	got, err = d.Decode(nil, unhex(t, "be bf"))
	if err != nil {
		t.Error(err)
	}
	wantFields(t, got, fields("d: 4", "c: 3"))
	// Just as much as allowed is not too much.
	_, err = d.Decode(nil, unhex(t, "00 02 61 61 00 be 00 00 00"))
	if err != nil {
		t.Errorf("100 bytes of 100: got %v", err)
	}
}

// A bomb: one large entry, sent again and again at a byte each.
func TestDecodeBomb(t *testing.T) {
	d := NewDecoder(Limits{})
	p := NewEncoder().AppendBlock(nil, fields("x: "+strings.Repeat("~", 2000)))
	for range 10_000 {
		p = append(p, 0xbe)
	}
	got, err := d.Decode(nil, p)
	if !errors.Is(err, ErrListTooLarge) || len(got) != 32 {
		t.Errorf("got %d fields, %v, want 32 and %v", len(got), err,
			ErrListTooLarge)
	}
}

// A name may come from the entry that leaves to make room. RFC 7541 §4.4.
func TestDecodeNameOfEvicted(t *testing.T) {
	d := NewDecoder(Limits{})
	d.table.max = 50
	got, err := d.Decode(nil, unhex(t, "40 04 6e 61 6d 65 01 31 7e 01 32"))
	if err != nil {
		t.Fatal(err)
	}
	wantFields(t, got, fields("name: 1", "name: 2"))
	wantTable(t, &d.table, 37, "name: 2")
}

// What was decoded stays as it was, whatever comes later.
func TestDecodeLifetime(t *testing.T) {
	d, e := NewDecoder(Limits{}), NewEncoder()
	list := fields(":path: /first", "x-one: some value", "etag: 1234")
	first, err := d.Decode(nil, e.AppendBlock(nil, list))
	if err != nil {
		t.Fatal(err)
	}
	for range 1000 {
		p := e.AppendBlock(nil, fields(":path: /xxxxx", "etag: xxxxxxxx"))
		if _, err := d.Decode(nil, p); err != nil {
			t.Fatal(err)
		}
	}
	wantFields(t, first, list)
}

// Without anything new for the table, a field costs no memory of its own.
func TestDecodeAllocs(t *testing.T) {
	d, e := NewDecoder(Limits{}), NewEncoder()
	known := fields(":method: GET", ":scheme: https", "user-agent: curl/8.0",
		"accept: */*")
	list, _ := d.Decode(nil, e.AppendBlock(nil, known))
	p := e.AppendBlock(nil, known)
	if n := testing.AllocsPerRun(100, func() {
		list, _ = d.Decode(list[:0], p)
	}); n > 0 {
		t.Errorf("indexed: got %v allocations, want none", n)
	}
	p = e.AppendBlock(nil, append(known, fields(":path: /hello", "etag: 1")...))
	if n := testing.AllocsPerRun(1000, func() {
		list, _ = d.Decode(list[:0], p)
	}); n > 0 { // the average is rounded down: less than one a block
		t.Errorf("literals: got %v allocations a block, want less than 1", n)
	}
}
