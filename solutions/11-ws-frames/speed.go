package main

import (
	"fmt"
	"io"
	"testing"

	"barewire/11-ws-frames/wsframe"
)

// speed shows how long masking takes beside copying the same bytes, which is
// as fast as it could be.
func speed([]string, io.Reader) error {
	fmt.Println("   bytes  byte by byte         fast         copy")
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	for _, size := range []int{16, 1 << 10, 64 << 10} {
		p, to := make([]byte, size), make([]byte, size)
		fmt.Printf("%8d", size)
		for _, work := range []func(){
			func() { wsframe.MaskBytes(p, key, 0) },
			func() { wsframe.Mask(p, key, 0) },
			func() { copy(to, p) },
		} {
			r := testing.Benchmark(func(b *testing.B) {
				for b.Loop() {
					work()
				}
			})
			fmt.Printf(" %9.1f ns", float64(r.T.Nanoseconds())/float64(r.N))
		}
		fmt.Println()
	}
	return nil
}
