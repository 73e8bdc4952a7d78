package main

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"barewire/07-hpack/hpack"
)

// unhex returns the bytes of hex digits; white space between them is free.
func unhex(s string) ([]byte, error) {
	return hex.DecodeString(strings.Join(strings.Fields(s), ""))
}

// want wants n arguments.
func want(args []string, n int) error {
	if len(args) != n {
		return fmt.Errorf("got %d arguments, want %d", len(args), n)
	}
	return nil
}

// prefixOf parses an integer's prefix.
func prefixOf(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 8 {
		return 0, fmt.Errorf("prefix: got %q, want 1 to 8", s)
	}
	return n, nil
}

func appendInt(args []string) error {
	if err := want(args, 2); err != nil {
		return err
	}
	prefix, err := prefixOf(args[0])
	if err != nil {
		return err
	}
	v, err := strconv.ParseUint(args[1], 10, 32)
	if err != nil {
		return err
	}
	fmt.Printf("% x\n", hpack.AppendInt(nil, 0, prefix, uint32(v)))
	return nil
}

func parseInt(args []string) error {
	if err := want(args, 2); err != nil {
		return err
	}
	prefix, err := prefixOf(args[0])
	if err != nil {
		return err
	}
	p, err := unhex(args[1])
	if err != nil {
		return err
	}
	v, n, err := hpack.ParseInt(p, prefix)
	if err != nil {
		return err
	}
	fmt.Printf("%d in %d of %d bytes\n", v, n, len(p))
	return nil
}

func appendString(args []string) error {
	if err := want(args, 1); err != nil {
		return err
	}
	fmt.Printf("% x\n", hpack.AppendString(nil, args[0]))
	return nil
}

func parseString(args []string) error {
	if err := want(args, 1); err != nil {
		return err
	}
	p, err := unhex(args[0])
	if err != nil {
		return err
	}
	s, n, err := hpack.ParseString(p, nil)
	if err != nil {
		return err
	}
	fmt.Printf("%q in %d of %d bytes\n", s, n, len(p))
	return nil
}

func appendHuffman(args []string) error {
	if err := want(args, 1); err != nil {
		return err
	}
	fmt.Printf("% x\n", hpack.AppendHuffman(nil, args[0]))
	return nil
}

func parseHuffman(args []string) error {
	if err := want(args, 1); err != nil {
		return err
	}
	p, err := unhex(args[0])
	if err != nil {
		return err
	}
	s, err := hpack.ParseHuffman(nil, p)
	if err != nil {
		return err
	}
	fmt.Printf("%q\n", s)
	return nil
}
