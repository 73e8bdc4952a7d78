//lab:solution-only

package hpack

import (
	"bytes"
	"testing"
)

// Any blocks: no panic, the table within its bounds, and what was decoded can
// be encoded and decoded again.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("\x82\x86\x84\x41\x8c\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab"+
		"\x90\xf4\xff"), []byte("\x82\x87\x85\xbf\x40\x01a\x01b"))
	f.Add([]byte("\x20\x3f\xe1\x1f\x10\x01a\x01b\x00\x01a\x01b"),
		[]byte("\xbe"))
	f.Add([]byte("\x3f\x45\x40\x01a\x01b\x7e\x81\x1f"), []byte("\x3f\x09\xbe"))
	f.Fuzz(func(t *testing.T, first, second []byte) {
		d := NewDecoder(Limits{String: 100, List: 1000})
		again, e := NewDecoder(Limits{}), NewEncoder()
		for _, p := range [][]byte{first, second} {
			list, err := d.Decode(nil, p)
			checkTable(t, &d.table)
			if err != nil {
				return
			}
			got, err := again.Decode(nil, e.AppendBlock(nil, list))
			if err != nil {
				t.Fatal(err)
			}
			checkTable(t, &e.table)
			for i := range list {
				list[i].Sensitive = isSecret(&list[i])
			}
			wantFields(t, got, list)
		}
	})
}

func checkTable(t *testing.T, tab *Table) {
	t.Helper()
	var size uint32
	for age := range tab.count {
		size += tab.at(age).Size()
	}
	if size != tab.size || size > tab.max || tab.max > DefaultTableSize {
		t.Fatalf("got %d bytes in the table, counted as %d, at most %d", size,
			tab.size, tab.max)
	}
}

// Any string survives, and any code is read the same way bit by bit.
func FuzzHuffman(f *testing.F) {
	f.Add([]byte("www.example.com"))
	f.Add([]byte("\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab\x90\xf4\xff"))
	f.Add([]byte("\xff\xff\xff\xff\x00\x16\xf9"))
	f.Fuzz(func(t *testing.T, p []byte) {
		code := AppendHuffman(nil, string(p))
		got, err := parseBoth(t, code)
		if err != nil || !bytes.Equal(got, p) {
			t.Fatalf("% x: got %q, %v, want %q", code, got, err, p)
		}
		if s, err := parseBoth(t, p); err == nil {
			if again := AppendHuffman(nil, string(s)); !bytes.Equal(again, p) {
				t.Fatalf("%q: got % x, want % x: a string has one code", s,
					again, p)
			}
		}
	})
}

// Any bytes: an integer that was parsed is written again and parsed as the same
// value, in no more bytes than it had. The bits above the prefix do not matter.
func FuzzInt(f *testing.F) {
	f.Add([]byte("\x1f\x9a\x0a"), byte(5))
	f.Add([]byte("\xff\x80\x80\x00"), byte(7))
	f.Add([]byte("\x1f\xe1\xff\xff\xff\x0f"), byte(5))
	f.Fuzz(func(t *testing.T, p []byte, bits byte) {
		prefix := 1 + int(bits%8)
		v, n, err := ParseInt(p, prefix)
		if err != nil {
			return
		}
		again := AppendInt(nil, p[0]&^(1<<prefix-1), prefix, v)
		if n > len(p) || len(again) > n || again[0] != p[0] {
			t.Fatalf("% x: got % x of %d bytes", p, again, n)
		}
		w, used, err := ParseInt(again, prefix)
		if w != v || used != len(again) || err != nil {
			t.Fatalf("% x: got %d in %d bytes, %v, want %d", again, w, used,
				err, v)
		}
	})
}

// Any bytes: a string that was parsed is written again and parsed as the same.
func FuzzString(f *testing.F) {
	f.Add([]byte("\x0acustom-key"))
	f.Add([]byte("\x86\xa8\xeb\x10\x64\x9c\xbf"))
	f.Add([]byte("\x7f\x80\xff\xff\xff\x0f~~"))
	f.Fuzz(func(t *testing.T, p []byte) {
		s, n, err := ParseString(p, nil)
		if err != nil {
			return
		}
		if n > len(p) || len(s) > 2*len(p) {
			t.Fatalf("% x: got %d bytes of %d", p, len(s), n)
		}
		again, _, err := ParseString(AppendString(nil, string(s)), nil)
		if !bytes.Equal(again, s) || err != nil {
			t.Fatalf("got %q, %v, want %q", again, err, s)
		}
	})
}
