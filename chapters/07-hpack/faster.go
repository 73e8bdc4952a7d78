package main

import (
	"fmt"
	"time"

	"barewire/07-hpack/hpack"
)

// compareHuffman prints whether ParseHuffman takes at most half of the time of
// ParseHuffmanByBit. Both are measured by turns in one process, many times, and
// the best of each counts: so it says the same on a machine with other work.
func compareHuffman(args []string) error {
	return eachHex(args, func(p []byte) (string, error) {
		steps, byBit := time.Hour, time.Hour
		for range 50 {
			byBit = min(byBit, timeOf(hpack.ParseHuffmanByBit, p))
			steps = min(steps, timeOf(hpack.ParseHuffman, p))
		}
		if 2*steps > byBit {
			return fmt.Sprintf("too slow: %.1f times as fast as by bit",
				float64(byBit)/float64(steps)), nil
		}
		return "fast", nil
	})
}

// timeOf is how long it takes to parse p a hundred times.
func timeOf(parse func(dst, p []byte) ([]byte, error), p []byte) time.Duration {
	dst := make([]byte, 0, 8*len(p))
	begun := time.Now()
	for range 100 {
		parse(dst, p)
	}
	return time.Since(begun)
}
