// Frames dumps a stream of HTTP/2, frame by frame: a file, or what comes in.
// Try it with go run . recordings/curl.bin
package main

import (
	"flag"
	"fmt"
	"os"

	"barewire/05-frames/frame"
)

func main() {
	var d dump
	max := flag.Uint("max", frame.DefaultMaxSize,
		"refuse payloads of more than `N` bytes")
	header := flag.String("header", "",
		"show the frame header in `HEX`, and it built again; read nothing")
	flag.BoolVar(&d.raw, "raw", false, "do not look into payloads")
	flag.BoolVar(&d.copy, "copy", false,
		"parse each frame, build it again, and show its bytes in hex")
	flag.BoolVar(&d.fast, "fast", false, "read without a copy (05-08)")
	flag.BoolVar(&d.splits, "splits", false,
		"dump again for every place where the stream can come in two pieces")
	flag.BoolVar(&d.broken, "broken", false,
		"let the connection break behind the last byte")
	flag.BoolVar(&d.memory, "memory", false,
		"say so if much memory was taken for a frame that is refused")
	flag.Float64Var(&d.allocs, "allocs", -1,
		"count what reading with -fast allocates: at most `N` a frame")
	flag.Parse()
	d.max = uint32(min(*max, frame.MaxLength))
	if err := run(&d, *header, flag.Args()); err != nil {
		// What is wrong with a stream is a part of its dump.
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

// run does what the command line asks for.
func run(d *dump, header string, files []string) error {
	if header != "" {
		return showHeader(os.Stdout, header)
	}
	if len(files) == 0 {
		return d.stream(os.Stdout, os.Stdin)
	}
	for _, name := range files {
		if err := dumpFile(d, name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func dumpFile(d *dump, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return d.stream(os.Stdout, f)
}
