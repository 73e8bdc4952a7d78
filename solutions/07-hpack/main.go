// HTTP/2.0 server answers one request a connection, and all of HPACK is known
// to it. Try it with curl --http2-prior-knowledge -i
// http://127.0.0.1:8080/hello
//
// With a command it encodes and decodes field blocks, and prints the dynamic
// table as it changes. An argument of encode or decode is one block.
//
//	go run . encode ':method: GET; :path: /; accept: */*' 'accept: */*'
//	go run . decode '82 84 53 03 2a 2f 2a' be
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
	{"int", "PREFIX VALUE", "an integer as bytes", appendInt},
	{"parse-int", "PREFIX HEX", "bytes as an integer", parseInt},
	{"string", "TEXT", "a string as bytes, in its shorter form", appendString},
	{"parse-string", "HEX", "bytes as a string", parseString},
	{"huffman", "TEXT", "a string's Huffman code", appendHuffman},
	{"parse-huffman", "HEX", "the string of a Huffman code", parseHuffman},
	{"allocs", "HEX", "what it costs to decode a block again", countAllocs},
	{"table", "max=N | INDEX | 'NAME: VALUE' …",
		"resize a table, look up, or add, one after the other", useTable},
	{"encode", "[size=N] LIST …", "field lists, '!NAME: VALUE' if sensitive",
		encode},
	{"decode", "[size=N] HEX …", "field blocks", decode},
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
	fmt.Println("Without a command it serves. The commands:")
	for _, c := range commands {
		fmt.Printf("  %-13s %-20s %s\n", c.name, c.args, c.about)
	}
	flag.PrintDefaults()
}
