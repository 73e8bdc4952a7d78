package main

import (
	"flag"
	"fmt"
	"strconv"
	"strings"

	"barewire/09-multiplexing/http2"
)

// commands are what the program does besides serving.
const commands = `  window STREAM CONN STEP…  count with two windows: +N, -N or ?N a step
  burst HOST:PORT N PATH    ask N times at once, twenty times
  upload HOST:PORT N        send a body of N bytes as the windows allow`

func usage() {
	out := flag.CommandLine.Output()
	fmt.Fprintf(out, "usage: go run . [FLAG…]\n       go run . COMMAND …\n%s\n",
		commands)
	flag.PrintDefaults()
}

// command does what the arguments ask for.
func command(args []string) error {
	switch {
	case args[0] == "window" && len(args) > 3:
		return window(args[1], args[2], args[3:])
	case args[0] == "burst" && len(args) == 4:
		return burst(args[1], args[2], args[3])
	case args[0] == "upload" && len(args) == 3:
		return send(args[1], args[2])
	}
	return fmt.Errorf("got %q, want a command with what it takes:\n%s", args,
		commands)
}

// window changes a stream's window by each +N and -N, and asks with each ?N
// how many of so many bytes it and the connection's window let through.
func window(streamText, connText string, steps []string) error {
	of, err := strconv.ParseInt(streamText, 10, 32)
	if err != nil {
		return err
	}
	all, err := strconv.ParseInt(connText, 10, 32)
	if err != nil {
		return err
	}
	w := http2.Window(of)
	for _, step := range steps {
		n, err := strconv.ParseInt(strings.TrimLeft(step, "+-?"), 10, 64)
		switch {
		case err != nil:
			return err
		case step[0] == '?':
			fmt.Println(step, "sends", http2.Allows(int(n), w,
				http2.Window(all)))
			continue
		case step[0] == '-':
			n = -n
		}
		said := "leaves"
		if !w.Add(n) {
			said = "is too much: still"
		}
		fmt.Println(step, said, w)
	}
	return nil
}
