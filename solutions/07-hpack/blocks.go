package main

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"barewire/07-hpack/hpack"
)

// useTable does to a table what the arguments say, and prints what they ask.
func useTable(args []string) error {
	t := hpack.NewTable(hpack.DefaultTableSize)
	for _, arg := range args {
		if size, ok, err := sizeOf(arg, "max="); ok {
			if err != nil {
				return err
			}
			t.Resize(size)
		} else if index, err := strconv.ParseUint(arg, 10, 32); err == nil {
			f := t.Field(uint32(index))
			if f == nil {
				fmt.Printf("%d: none\n", index)
				continue
			}
			fmt.Printf("%d: %s\n", index, line(*f))
			continue
		} else {
			f := parseField(arg)
			t.Add(f.Name, f.Value)
		}
		printTable(t)
	}
	return nil
}

// encode prints each argument, a field list, as a block.
func encode(args []string) error {
	e := hpack.NewEncoder()
	for _, arg := range args {
		if size, ok, err := sizeOf(arg, "size="); ok {
			if err != nil {
				return err
			}
			e.SetTableSize(size)
			continue
		}
		fmt.Printf("block % x\n", e.AppendBlock(nil, parseList(arg)))
		printTable(e.Table())
	}
	return nil
}

// decode prints the fields of each argument, a block.
func decode(args []string) error {
	d := hpack.NewDecoder(hpack.Limits{})
	for _, arg := range args {
		if size, ok, err := sizeOf(arg, "size="); ok {
			if err != nil {
				return err
			}
			d.SetTableSize(size)
			continue
		}
		block, err := unhex(arg)
		if err != nil {
			return err
		}
		list, err := d.Decode(nil, block)
		for _, f := range list {
			fmt.Println(line(f))
		}
		if err != nil {
			return err
		}
		printTable(d.Table())
	}
	return nil
}

// countAllocs decodes a block again and again, and prints how many pieces of
// memory each time took.
func countAllocs(args []string) error {
	if err := want(args, 1); err != nil {
		return err
	}
	block, err := unhex(args[0])
	if err != nil {
		return err
	}
	d := hpack.NewDecoder(hpack.Limits{})
	list, err := d.Decode(nil, block)
	n := testing.AllocsPerRun(1000, func() {
		list, err = d.Decode(list[:0], block)
	})
	if err != nil {
		return err
	}
	fmt.Printf("%d fields, %v allocations\n", len(list), n)
	return nil
}

// sizeOf parses "size=N".
func sizeOf(arg, prefix string) (size uint32, ok bool, err error) {
	s, ok := strings.CutPrefix(arg, prefix)
	if !ok {
		return 0, false, nil
	}
	v, err := strconv.ParseUint(s, 10, 32)
	return uint32(v), true, err
}

// parseList parses fields with "; " between them.
func parseList(s string) (list []hpack.Field) {
	for one := range strings.SplitSeq(s, "; ") {
		list = append(list, parseField(one))
	}
	return list
}

// parseField parses "name: value", with a ! before it for a sensitive one.
func parseField(s string) hpack.Field {
	s, sensitive := strings.CutPrefix(s, "!")
	name, value, _ := strings.Cut(s, ": ")
	return hpack.Field{Name: name, Value: value, Sensitive: sensitive}
}

// line is a field as people write it, and as parseField reads it. What is not
// printable is escaped: it may come from a stranger.
func line(f hpack.Field) string {
	s := strconv.Quote(f.Name + ": " + f.Value)
	s = s[1 : len(s)-1]
	if f.Sensitive {
		return "!" + s
	}
	return s
}

// printTable prints a dynamic table as RFC 7541 Appendix C does.
func printTable(t *hpack.Table) {
	for index, f := range t.All() {
		fmt.Printf("  [%3d] (s = %3d) %s\n", index, f.Size(), line(f))
	}
	size, max := t.Size()
	fmt.Printf("  table size: %d of %d\n", size, max)
}
