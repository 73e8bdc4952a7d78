//lab:solution-only

package hpack

import (
	"bytes"
	"testing"
)

func TestDecodeResize(t *testing.T) {
	d := NewDecoder(Limits{})
	p := NewEncoder().AppendBlock(nil, fields("a: 1", "b: 2"))
	if _, err := d.Decode(nil, p); err != nil {
		t.Fatal(err)
	}
	// To 40 and on to 100 at a block's start: "a" has left in between.
	if _, err := d.Decode(nil, unhex(t, "3f 09 3f 45 be")); err != nil {
		t.Fatal(err)
	}
	wantTable(t, &d.table, 34, "b: 2")
	if d.table.max != 100 {
		t.Errorf("got a table of at most %d bytes, want 100", d.table.max)
	}
	// A block of nothing else.
	if _, err := d.Decode(nil, unhex(t, "20")); err != nil {
		t.Fatal(err)
	}
	wantTable(t, &d.table, 0)
}

func TestDecodeSetTableSize(t *testing.T) {
	for _, c := range []struct {
		name   string
		sizes  []uint32
		hex    string
		words  string // "" if right
		newMax uint32
	}{
		{"more, unused", []uint32{8192}, "82", "", 4096},
		{"more, used", []uint32{8192}, "3f e1 3f 82", "", 8192},
		{"more than more", []uint32{8192}, "3f e2 3f",
			"got 8193, want at most 8192", 0},
		{"less, agreed", []uint32{256}, "3f e1 01 82", "", 256},
		{"less, and the peer takes even less", []uint32{256}, "20 82", "", 0},
		{"less, ignored", []uint32{256}, "82",
			"got none, want one of at most 256", 0},
		{"less, and an empty block", []uint32{256}, "", "got none", 0},
		{"less, and too much of it", []uint32{256}, "3f e2 01",
			"got 257, want at most 256", 0},
		{"less and more again, both said", []uint32{0, 4096}, "20 3f e1 1f 82",
			"", 4096},
		{"less and more again, one said", []uint32{0, 4096}, "3f e1 1f 82",
			"got 4096, want at most 0", 0},
		{"the same", []uint32{4096}, "82", "", 4096},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := NewDecoder(Limits{})
			for _, size := range c.sizes {
				d.SetTableSize(size)
			}
			_, err := d.Decode(nil, unhex(t, c.hex))
			if c.words != "" {
				wantError(t, err, "table size update", c.words)
				return
			}
			if err != nil || d.table.max != c.newMax {
				t.Errorf("got %v and at most %d bytes, want %d", err,
					d.table.max, c.newMax)
			}
			// It was for one block only.
			if _, err := d.Decode(nil, []byte{0x82}); err != nil {
				t.Errorf("the next block: got %v", err)
			}
		})
	}
}

func TestEncodeSetTableSize(t *testing.T) {
	for _, c := range []struct {
		name  string
		sizes []uint32
		hex   string
	}{
		{"never", nil, "82"},
		{"as it was", []uint32{4096}, "82"},
		{"more than we use", []uint32{1 << 20}, "82"},
		{"less", []uint32{256}, "3f e1 01 82"},
		{"none", []uint32{0}, "20 82"},
		{"less, then more", []uint32{0, 100, 4096}, "20 3f e1 1f 82"},
		{"less, then even less", []uint32{256, 100}, "3f 45 82"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := NewEncoder()
			for _, size := range c.sizes {
				e.SetTableSize(size)
			}
			list := fields(":method: GET")
			got := e.AppendBlock(nil, list)
			if want := unhex(t, c.hex); !bytes.Equal(got, want) {
				t.Errorf("got % x, want % x", got, want)
			}
			if got = e.AppendBlock(nil, list); len(got) != 1 {
				t.Errorf("the next block: got % x, want the field alone", got)
			}
		})
	}
}

// What left the encoder's table is not referred to again.
func TestEncodeResizeEvicts(t *testing.T) {
	d, e := NewDecoder(Limits{}), NewEncoder()
	list := fields("x-one: 1", "x-two: 2", "x-three: 3")
	for _, size := range []uint32{4096, 80, 4096, 0, 39, 40, 4096} {
		e.SetTableSize(size)
		for range 2 {
			got, err := d.Decode(nil, e.AppendBlock(nil, list))
			if err != nil {
				t.Fatal(err)
			}
			wantFields(t, got, list)
			if d.table.size != e.table.size || d.table.count != e.table.count {
				t.Errorf("got tables of %d and %d bytes", d.table.size,
					e.table.size)
			}
		}
	}
}
