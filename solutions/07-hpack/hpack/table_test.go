//lab:solution-only

package hpack

import (
	"fmt"
	"strings"
	"testing"
)

func TestTableEvict(t *testing.T) {
	tab := Table{max: 100}
	tab.Add("a", "1") // 34
	tab.Add("b", "2") // 68
	wantTable(t, &tab, 68, "b: 2", "a: 1")
	tab.Add("c", "") // 33: more than 100 would be there
	wantTable(t, &tab, 67, "c: ", "b: 2")
	tab.Add("d", "33333") // 38
	wantTable(t, &tab, 71, "d: 33333", "c: ")
	// Just full is not too full.
	tab.Resize(104)
	tab.Add("e", "") // 33
	wantTable(t, &tab, 104, "e: ", "d: 33333", "c: ")
	tab.Resize(103)
	wantTable(t, &tab, 71, "e: ", "d: 33333")
}

// A field that does not fit into the empty table empties it. RFC 7541 §4.4.
func TestTableTooLarge(t *testing.T) {
	tab := Table{max: 40}
	tab.Add("a", "1")
	tab.Add("name", "value") // 41
	wantTable(t, &tab, 0)
	tab.Add("name", "valu") // 40
	wantTable(t, &tab, 40, "name: valu")
	tab.Resize(0)
	wantTable(t, &tab, 0)
	tab.Add("", "") // 32
	wantTable(t, &tab, 0)
}

// The ring goes round and grows, and age stays what it was.
func TestTableRing(t *testing.T) {
	tab := Table{max: 50 * 34}
	for i := range 1000 {
		tab.Add(fmt.Sprintf("%02d", i%100), "")
		if want := min(i+1, 50); tab.count != want {
			t.Fatalf("got %d entries, want %d", tab.count, want)
		}
		for age := range tab.count {
			want := fmt.Sprintf("%02d", (i-age)%100)
			if got := tab.at(age).Name; got != want {
				t.Fatalf("age %d: got %s, want %s", age, got, want)
			}
		}
	}
	if len(tab.ring) > 64 {
		t.Errorf("got a ring of %d for 50 entries", len(tab.ring))
	}
}

// Each name of the static table is found, and only those.
func TestStaticName(t *testing.T) {
	for i, f := range static {
		n := staticName(f.Name)
		if n == 0 || n > i+1 || static[n-1].Name != f.Name {
			t.Errorf("%s: got %d", f.Name, n)
		}
		for j := n; j <= i; j++ {
			if static[j].Name != f.Name {
				t.Errorf("%s: number %d is called %s", f.Name, j+1,
					static[j].Name)
			}
		}
	}
	for _, name := range []string{"", "a", "Accept", "x-accept", ":Path"} {
		if n := staticName(name); n != 0 {
			t.Errorf("%q: got %d, want 0", name, n)
		}
	}
}

// TestTableGrows wants a table to begin with what a connection's first block
// calls for: little on most of them, and at once enough for a browser's.
func TestTableGrows(t *testing.T) {
	few := []Field{{Name: ":authority", Value: "127.0.0.1:8080"}}
	var many []Field
	for i := range 20 {
		many = append(many, Field{Name: "x-field-" + string(rune('a'+i)),
			Value: "a value of some length"})
	}
	for _, c := range []struct {
		fields     []Field
		ring, text int // at most
	}{{few, firstRing, firstChunk}, {many, 64, chunk}} {
		d := NewDecoder(Limits{})
		block := NewEncoder().AppendBlock(nil, c.fields)
		got, err := d.Decode(nil, block)
		if err != nil || len(got) != len(c.fields) {
			t.Fatalf("%d fields: got %d, %v", len(c.fields), len(got), err)
		}
		ring, text := len(d.table.ring), d.table.text.b.Cap()
		if ring < len(got) || ring > c.ring || text > c.text {
			t.Errorf("%d fields in %d bytes: got room for %d, %d bytes; "+
				"want at most %d, %d", len(got), len(block), ring, text,
				c.ring, c.text)
		}
	}
}

// A long block makes no room for more fields than the table may hold.
func TestTableIsBounded(t *testing.T) {
	d := NewDecoder(Limits{})
	block := AppendInt(nil, addedBit, addedBits, 0)
	block = AppendString(block, "x")
	block = AppendString(block, strings.Repeat("\xff", 15<<10))
	if _, err := d.Decode(nil, append(block, make([]byte, 48<<10)...)); err == nil {
		t.Error("got no error of what follows the field")
	}
	if got := len(d.table.ring); got > DefaultTableSize/overhead {
		t.Errorf("got room for %d, want at most %d", got,
			DefaultTableSize/overhead)
	}
}
