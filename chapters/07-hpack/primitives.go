package main

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"

	"barewire/07-hpack/hpack"
)

// prefixOf parses an integer's prefix, 1 to 8 bits. Before it may stand, with a
// slash, the byte that has the bits above the prefix.
func prefixOf(args []string) (first byte, prefix int, err error) {
	if len(args) == 0 {
		return 0, 0, fmt.Errorf("got no prefix, want 1 to 8")
	}
	above, bits, ok := strings.Cut(args[0], "/")
	if !ok {
		above, bits = "0", args[0]
	}
	b, err := strconv.ParseUint(above, 0, 8)
	if err != nil {
		return 0, 0, err
	}
	prefix, err = strconv.Atoi(bits)
	if err != nil || prefix < 1 || prefix > 8 {
		return 0, 0, fmt.Errorf("prefix: got %q, want 1 to 8", bits)
	}
	return byte(b), prefix, nil
}

func appendInts(args []string) error {
	first, prefix, err := prefixOf(args)
	if err != nil {
		return err
	}
	for _, arg := range args[1:] {
		v, err := strconv.ParseUint(arg, 10, 32)
		if err != nil {
			return err
		}
		p, err := behind(hpack.AppendInt([]byte(before), first, prefix,
			uint32(v)))
		if err != nil {
			return err
		}
		fmt.Printf("%d: %s\n", v, hexText(p))
	}
	return nil
}

func parseInts(args []string) error {
	_, prefix, err := prefixOf(args)
	if err != nil {
		return err
	}
	return eachHex(args[1:], func(p []byte) (string, error) {
		v, n, err := hpack.ParseInt(p, prefix)
		return fmt.Sprintf("%d, %d of %d bytes", v, n, len(p)), err
	})
}

func appendStrings(args []string) error {
	return eachText(args, hpack.AppendString)
}

// parseStrings parses strings, and tells if much more memory was taken for one
// than there are bytes.
func parseStrings(args []string) error {
	return eachHex(args, func(p []byte) (string, error) {
		was := taken()
		s, n, err := hpack.ParseString(p, nil)
		if more := taken() - was; more > 64<<10+8*uint64(len(p)) {
			return "", fmt.Errorf("ParseString took %d bytes of memory for "+
				"%d: % x", more, len(p), p)
		}
		return fmt.Sprintf("%s, %d of %d bytes", quoted(s), n, len(p)), err
	})
}

// taken returns how many bytes of memory were ever taken.
func taken() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

func appendHuffman(args []string) error {
	return eachText(args, hpack.AppendHuffman)
}

func parseHuffmanByBit(args []string) error {
	return eachCode(args, hpack.ParseHuffmanByBit)
}

func parseHuffman(args []string) error {
	return eachCode(args, hpack.ParseHuffman)
}

// eachCode prints the string that each argument is the Huffman code of.
func eachCode(args []string,
	parse func(dst, p []byte) ([]byte, error)) error {
	return eachHex(args, func(p []byte) (string, error) {
		s, err := parse([]byte(before), p)
		if err != nil {
			return "", err
		}
		s, err = behind(s)
		return quoted(s), err
	})
}
