package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"testing"

	"barewire/05-frames/frame"
)

// count reads in again and again, and says how many pieces of memory a frame
// of it costs.
func (d *dump) count(out io.Writer, in io.Reader) error {
	p, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	frames := 0
	src := bytes.NewReader(nil)
	br := bufio.NewReader(src)
	n := testing.AllocsPerRun(100, func() {
		src.Reset(p)
		br.Reset(src)
		skipPreface(io.Discard, br)
		r := frame.NewReader(br, d.max)
		for frames = 0; err == nil; frames++ {
			_, _, err = r.ReadFrame()
		}
		frames--
		if err == io.EOF {
			err = nil
		}
	})
	if err != nil {
		return err
	}
	// The Reader itself is one, however many frames it reads.
	verdict := "too many"
	if n <= 1+d.allocs*float64(frames) {
		verdict = "in order"
	}
	fmt.Fprintf(out, "%d frames, allocations %s: %v\n", frames, verdict, n)
	return nil
}
