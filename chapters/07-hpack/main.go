// HTTP/2.0 server answers one request a connection, and all of HPACK is known
// to it. Try it with curl --http2-prior-knowledge -i
// http://127.0.0.1:8080/hello
//
// With a command it encodes and decodes, and shows the dynamic table. An
// argument of encode, decode or check is one block.
//
//	go run . encode ':method: GET; :path: /; accept: */*' 'accept: */*'
//	go run . decode 82845303 be
package main

import (
	"flag"
	"fmt"
	"os"
)

// commands are what the first argument may be.
var commands = []struct {
	name, args, about string
	run               func(args []string) error
}{
	{"int", "[FIRST/]PREFIX VALUE…", "integers as bytes", appendInts},
	{"parse-int", "PREFIX HEX…", "bytes as integers", parseInts},
	{"string", "TEXT…", "strings as bytes, in their shorter form",
		appendStrings},
	{"parse-string", "HEX…", "bytes as strings", parseStrings},
	{"huffman", "TEXT…", "the Huffman code of strings", appendHuffman},
	{"parse-huffman", "HEX…", "strings of their Huffman code, bit by bit",
		parseHuffmanByBit},
	{"parse-huffman-fast", "HEX…", "the same, in steps", parseHuffman},
	{"table", "max=N | INDEX | 'NAME: VALUE' …",
		"resize a table, look up, or add, one after the other", useTable},
	{"encode", "[max=N] [size=N] LIST …",
		"'NAME: VALUE; NAME: VALUE', '!NAME: VALUE' if sensitive", encode},
	{"decode", "[list=N] [max=N] [size=N] HEX …",
		"blocks; max=N: both tables have it, size=N: SETTINGS allow it",
		decode},
	{"check", "HEX …", "blocks, each of a connection of its own", check},
	{"allocs", "HEX…", "what memory it takes to decode a block again",
		countAllocs},
	{"faster", "HEX…", "whether steps take at most half of the time",
		compareHuffman},
	{"allocs-huffman", "HEX…", "what memory a string takes, in steps",
		countHuffmanAllocs},
}

func main() {
	flag.Usage = usage
	flag.Parse()
	if err := run(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run finds the command and runs it. Without one it serves.
func run(args []string) error {
	if len(args) == 0 {
		return serve()
	}
	for _, c := range commands {
		if c.name == args[0] {
			return c.run(args[1:])
		}
	}
	usage()
	return fmt.Errorf("got %q, want one of the commands", args[0])
}

func usage() {
	fmt.Println("Without a command it serves. TEXT may be -, and HEX have one, " +
		"for what comes in.\nThe commands:")
	for _, c := range commands {
		fmt.Printf("  %s %s\n    %s\n", c.name, c.args, c.about)
	}
	flag.PrintDefaults()
}
