package main

import (
	"fmt"

	"barewire/07-hpack/hpack"
)

// A form is one of the five instructions. RFC 7541 §6.
type form struct {
	mask, bits byte // b is one if b&mask == bits
	prefix     int
	name       string
}

var forms = []form{
	{0x80, 0x80, 7, "indexed"},
	{0xc0, 0x40, 6, "added"},
	{0xe0, 0x20, 5, "size"},
	{0xf0, 0x10, 4, "never"},
	{0xf0, 0x00, 4, "literal"},
}

// explain decodes a block and prints each instruction of it: what form it has,
// and the field or the size that it stands for.
func explain(d *hpack.Decoder, block []byte) error {
	list, err := d.Decode(nil, block)
	if err != nil {
		fmt.Println(verdict(err))
		return err
	}
	for len(block) > 0 {
		f, size, n, err := instruction(block)
		if err != nil {
			return err
		}
		if f.name == "size" {
			fmt.Printf("size %d\n", size)
		} else if len(list) > 0 {
			fmt.Printf("%-7s %s\n", f.name, line(list[0]))
			list = list[1:]
		}
		block = block[n:]
	}
	return nil
}

// instruction returns the form of the instruction at the front of p, its
// integer, and the bytes used.
func instruction(p []byte) (f form, v uint32, n int, err error) {
	for _, f = range forms {
		if p[0]&f.mask == f.bits {
			break
		}
	}
	v, n, err = hpack.ParseInt(p, f.prefix)
	strings := 2 // that follow: a name and a value
	switch {
	case f.name == "indexed" || f.name == "size":
		strings = 0
	case v > 0:
		strings = 1
	}
	for ; strings > 0 && err == nil; strings-- {
		var used int
		_, used, err = hpack.ParseString(p[n:], nil)
		n += used
	}
	return f, v, n, err
}
