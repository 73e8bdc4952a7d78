package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"barewire/07-hpack/hpack"
)

// useTable does to a table what the arguments say, prints what they ask, and
// what is in it at the end.
func useTable(args []string) error {
	t := hpack.NewTable(hpack.DefaultTableSize)
	for _, arg := range args {
		name, n, err := number(arg)
		switch {
		case err != nil:
			return err
		case name == "max":
			t.Resize(n)
		case name == "index":
			text := "none"
			if f := t.Field(n); f != nil {
				text = line(*f)
			}
			fmt.Printf("%d: %s\n", n, text)
		default:
			f := parseField(arg)
			t.Add(f.Name, f.Value)
		}
	}
	printTable(t)
	return nil
}

// number parses "NAME=N", and "N" as an index. Every other argument has no
// name.
func number(arg string) (name string, n uint32, err error) {
	name, digits, ok := strings.Cut(arg, "=")
	if _, err := strconv.ParseUint(arg, 10, 32); err == nil {
		name, digits = "index", arg
	} else if !ok || strings.Contains(name, ":") {
		return "", 0, nil
	}
	v, err := strconv.ParseUint(digits, 10, 32)
	return name, uint32(v), err
}

// encode prints each argument, a field list, as a block, and how each field is
// sent: a decoder reads it along.
func encode(args []string) error {
	e, d := hpack.NewEncoder(), hpack.NewDecoder(hpack.Limits{})
	for _, arg := range args {
		switch name, n, err := number(arg); {
		case err != nil:
			return err
		case name == "max":
			e.Table().Resize(n)
			d.Table().Resize(n)
		case name == "size":
			e.SetTableSize(n)
			d.SetTableSize(n)
		default:
			block, err := behind(e.AppendBlock([]byte(before),
				parseList(arg)))
			if err != nil {
				return err
			}
			fmt.Println("block", hexText(block))
			if err := explain(d, block); err != nil {
				return err
			}
		}
	}
	printTable(e.Table())
	return nil
}

// decode prints the fields of each argument, a block, and at the end the table.
func decode(args []string) error {
	var limits hpack.Limits
	if len(args) > 0 && strings.HasPrefix(args[0], "list=") {
		_, n, err := number(args[0])
		if err != nil {
			return err
		}
		limits.List, args = n, args[1:]
	}
	d := hpack.NewDecoder(limits)
	for _, arg := range args {
		switch name, n, err := number(arg); {
		case err != nil:
			return err
		case name == "max":
			d.Table().Resize(n)
		case name == "size":
			d.SetTableSize(n)
		default:
			if err := decodeBlock(d, arg); err != nil {
				return err
			}
		}
	}
	printTable(d.Table())
	return nil
}

// decodeBlock prints a block's fields. A list that is too large is said to be,
// and does no harm to the next.
func decodeBlock(d *hpack.Decoder, arg string) error {
	block, err := unhex(arg)
	if err != nil {
		return err
	}
	fmt.Println("block", hexText(block))
	was := hpack.Field{Name: before}
	list, err := d.Decode([]hpack.Field{was}, block)
	if len(list) == 0 || list[0] != was {
		return fmt.Errorf("append: got %v, want them behind what dst holds, %v",
			list, was)
	}
	for _, f := range list[1:] {
		fmt.Println(line(f))
	}
	if err != nil {
		fmt.Println(verdict(err))
	}
	if errors.Is(err, hpack.ErrListTooLarge) {
		return nil
	}
	return err
}

// check prints what becomes of blocks that come first on a connection.
func check(args []string) error {
	return eachHex(args, func(p []byte) (string, error) {
		list, err := hpack.NewDecoder(hpack.Limits{}).Decode(nil, p)
		return fmt.Sprintf("right, fields: %d", len(list)), err
	})
}

// countAllocs decodes a block again and again, and prints how many pieces of
// memory each time took.
func countAllocs(args []string) error {
	d := hpack.NewDecoder(hpack.Limits{})
	return eachHex(args, func(p []byte) (string, error) {
		list, err := d.Decode(nil, p)
		n := testing.AllocsPerRun(1000, func() {
			list, err = d.Decode(list[:0], p)
		})
		return fmt.Sprintf("fields: %d, allocations: %v", len(list), n), err
	})
}

// countHuffmanAllocs prints how often room was made for a string.
func countHuffmanAllocs(args []string) error {
	return eachHex(args, func(p []byte) (string, error) {
		s, err := hpack.ParseHuffman(nil, p)
		n := testing.AllocsPerRun(1000, func() {
			s, err = hpack.ParseHuffman(nil, p)
		})
		times := "once"
		if n > 2 { // with -race, slices.Grow alone takes two
			times = fmt.Sprintf("%v times", n)
		}
		return fmt.Sprintf("%d bytes, room made %s", len(s), times), err
	})
}

// printTable prints a dynamic table as RFC 7541 Appendix C does.
func printTable(t *hpack.Table) {
	for index, f := range t.All() {
		fmt.Printf("[%3d] (s = %3d) %s\n", index, f.Size(), line(f))
	}
	size, max := t.Size()
	fmt.Printf("table size: %d of %d\n", size, max)
}
