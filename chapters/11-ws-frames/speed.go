package main

import (
	"bytes"
	"fmt"
	"io"
	"testing"
	"time"

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

// faster says whether Mask is worth its name: at least twice as fast as
// MaskBytes at 64 KiB. They take turns, and the fastest turn of each counts,
// for whatever else the machine does only makes turns slower. If fifty do not
// show it, more may.
func faster([]string, io.Reader) error {
	p, key := make([]byte, 64<<10), [4]byte{0x37, 0xfa, 0x21, 0x3d}
	ways := []func(){
		func() { wsframe.MaskBytes(p, key, 0) },
		func() { wsframe.Mask(p, key, 0) },
	}
	best := []time.Duration{time.Hour, time.Hour}
	for turn := range 1000 {
		for i, way := range ways {
			begin := time.Now()
			way()
			best[i] = min(best[i], time.Since(begin))
		}
		if turn >= 50 && best[0] >= 2*best[1] {
			fmt.Println("Mask is at least twice as fast as MaskBytes")
			return nil
		}
	}
	return fmt.Errorf("want Mask twice as fast as MaskBytes: "+
		"got %v and %v", best[1], best[0])
}

// same compares the two ways to mask: at every length up to 300 and some that
// are longer, at every offset in the key, wherever the bytes lie in memory.
func same([]string, io.Reader) error {
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	all := bytes.Repeat([]byte("Masking is not a secret. "), 200)
	var lengths []int
	for n := range 300 {
		lengths = append(lengths, n)
	}
	lengths = append(lengths, 1000, 1023, 1024, 1025, 1279, 1283, 2048, 4001)
	for _, n := range lengths {
		for at := range 8 {
			for from := range 8 {
				want, got := bytes.Clone(all), bytes.Clone(all)
				wsframe.MaskBytes(want[from:from+n], key, at)
				wsframe.Mask(got[from:from+n], key, at)
				if !bytes.Equal(got, want) {
					i := differ(got, want)
					return fmt.Errorf("length %d, %d into a payload, byte %d: "+
						"got %02x from Mask, want %02x as from MaskBytes",
						n, at, i-from, got[i], want[i])
				}
			}
		}
	}
	fmt.Println("Mask does what MaskBytes does")
	return nil
}

// differ is where a and b, of one length, differ first.
func differ(a, b []byte) (i int) {
	for a[i] == b[i] {
		i++
	}
	return i
}
