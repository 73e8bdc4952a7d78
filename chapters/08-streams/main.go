// Streams shows what happens to the streams of an HTTP/2 connection, without
// one. Try it with go run . trace ../05-frames/recordings/nghttp.bin
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"barewire/05-frames/frame"
)

// commands are what the first argument may be.
var commands = []struct {
	name, args, about string
	run               func(args []string) error
}{
	{"states", "", "the state machine", states},
	{"mermaid", "", "the same, for Mermaid to draw", mermaid},
	{"life", "EVENT …", "the states of a stream", life},
	{"open", "ID … | -ID …", "open streams, or reset them", open},
	{"blocks", "HEX …", "put field blocks together", blocks},
	{"fields", "'NAME: VALUE; …' …", "check fields, one by one", fields},
	{"request", "[end] 'NAME: VALUE; …'", "make a request", makeRequest},
	{"trailers", "[end] 'NAME: VALUE; …'", "check trailers", makeTrailers},
	{"trace", "[FILE …]", "each stream's life in what a client has sent",
		trace},
}

var (
	maxStreams = flag.Uint("max-streams", 100, "refuse more at a time")
	maxBlock   = flag.Int("max-block", 64<<10, "`bytes` of a field block")
)

func main() {
	flag.Usage = usage
	flag.Parse()
	if err := run(flag.Args()); err != nil {
		fmt.Println(whose(err))
		os.Exit(1)
	}
}

// whose says who dies of an error: a stream's says so itself.
func whose(err error) string {
	var all *frame.ConnError
	if errors.As(err, &all) {
		return "connection: " + err.Error()
	}
	return err.Error()
}

// run finds the command and runs it.
func run(args []string) error {
	for _, c := range commands {
		if len(args) > 0 && c.name == args[0] {
			return c.run(args[1:])
		}
	}
	usage()
	return fmt.Errorf("got %q, want one of the commands", args)
}

func usage() {
	fmt.Println("The commands:")
	for _, c := range commands {
		fmt.Printf("  %-9s %-24s %s\n", c.name, c.args, c.about)
	}
	flag.PrintDefaults()
}
