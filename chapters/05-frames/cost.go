package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"runtime"
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
	frames, asked := 0, 0
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
		asked = r.Asked()
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
	fmt.Fprintf(out, "asked %s: %d times\n", often(asked, len(p)), asked)
	return nil
}

// often judges how often a buffer of 4 KiB was asked for n bytes: at least
// once, and not for each frame of twenty.
func often(asked, n int) string {
	switch {
	case asked == 0:
		return "never"
	case asked > 4+n/256:
		return "too often"
	}
	return "seldom"
}

// measured is read, and says how much memory was taken for a frame that is then
// refused, if it is more than a small error needs.
func measured(out io.Writer, read func() (frame.Header, []byte, error)) func() (
	frame.Header, []byte, error) {
	const small = 64 << 10
	return func() (frame.Header, []byte, error) {
		var was, is runtime.MemStats
		runtime.ReadMemStats(&was)
		h, p, err := read()
		runtime.ReadMemStats(&is)
		taken := is.TotalAlloc - was.TotalAlloc
		if err != nil && taken > small {
			fmt.Fprintf(out, "for a frame that is refused %d bytes of memory "+
				"were taken\n", taken)
		}
		return h, p, err
	}
}
