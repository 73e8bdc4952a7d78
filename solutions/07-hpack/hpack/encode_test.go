//lab:solution-only

package hpack

import (
	"bytes"
	"strings"
	"testing"
)

// The policy, instruction by instruction.
func TestEncodePolicy(t *testing.T) {
	long := strings.Repeat("~", 3000)
	for _, c := range []struct {
		name string
		f    Field
		hex  string
		adds bool
	}{
		{"a static entry", Field{":status", "404", false}, "8d", false},
		{"a static name", Field{":status", "302", false}, "48 82 64 02", true},
		{"the last static entry with a name", Field{":status", "500", false},
			"8e", false},
		{"no static name", Field{"a", "b", false}, "40 01 61 01 62", true},
		{"a path", Field{":path", "/a", false}, "04 02 2f 61", false},
		{"a length", Field{"content-length", "1", false}, "0f 0d 01 31", false},
		{"sensitive", Field{"a", "b", true}, "10 01 61 01 62", false},
		{"sensitive, and in the static table", Field{":method", "GET", true},
			"12 03 47 45 54", false},
		{"authorization", Field{"authorization", "~", false}, "1f 08 01 7e",
			false},
		{"more than half a table", Field{"a", long, false},
			"00 01 61 7f b9 16" + strings.Repeat("7e", 3000), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := NewEncoder()
			got := e.AppendBlock(nil, []Field{c.f})
			if want := unhex(t, c.hex); !bytes.Equal(got, want) {
				t.Errorf("got % x, want % x", got, want)
			}
			if added := e.table.count == 1; added != c.adds {
				t.Errorf("got added %v, want %v", added, c.adds)
			}
			// What is sensitive arrives as sensitive.
			list, err := NewDecoder(Limits{}).Decode(nil, got)
			want := c.f
			want.Sensitive = isSecret(&c.f)
			if err != nil {
				t.Fatal(err)
			}
			wantFields(t, list, []Field{want})
		})
	}
}

// Lists in any order: each field is found wherever it is.
func TestEncodeFinds(t *testing.T) {
	e, d := NewEncoder(), NewDecoder(Limits{})
	list := fields("a: 1", "b: 2", "c: 3", "a: 4", "d: 5")
	for _, order := range []string{"01234", "01234", "43210", "02", "30", "1"} {
		var block []Field
		for _, i := range order {
			block = append(block, list[i-'0'])
		}
		p := e.AppendBlock(nil, block)
		got, err := d.Decode(nil, p)
		if err != nil {
			t.Fatal(err)
		}
		wantFields(t, got, block)
		if d.table.count == len(list) && len(p) > 5*len(list) {
			t.Errorf("%s: got % x", order, p)
		}
	}
	// A name alone is found in the dynamic table, the newest first.
	got, want := e.AppendBlock(nil, fields("b: 9")), unhex(t, "7f 02 01 39")
	if !bytes.Equal(got, want) {
		t.Errorf("got % x, want the name by index 65", got)
	}
}

func TestEncodeAllocs(t *testing.T) {
	e := NewEncoder()
	list := fields(":status: 200", "content-type: text/plain",
		"content-length: 16", "server: barewire")
	buf := e.AppendBlock(nil, list)
	if n := testing.AllocsPerRun(100, func() {
		buf = e.AppendBlock(buf[:0], list)
	}); n > 0 {
		t.Errorf("got %v allocations, want none", n)
	}
}
