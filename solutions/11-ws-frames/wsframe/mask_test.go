//lab:solution-only

package wsframe

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"
)

// RFC 6455 §5.7.
func TestMaskBytes(t *testing.T) {
	p := []byte("Hello")
	MaskBytes(p, [4]byte{0x37, 0xfa, 0x21, 0x3d}, 0)
	if want := unhex(t, "7f 9f 4d 51 58"); !bytes.Equal(p, want) {
		t.Errorf("got % x, want % x", p, want)
	}
}

// Mask is MaskBytes, at every length, every offset and every alignment.
func TestMask(t *testing.T) {
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	random := rand.NewChaCha8([32]byte{})
	p := make([]byte, 3000)
	random.Read(p)
	lengths := []int{1023, 1024, 1025, 1279, 1280, 2047, 2991}
	for n := range 300 {
		lengths = append(lengths, n)
	}
	for _, n := range lengths {
		for at := range 5 {
			for from := range 8 {
				want := bytes.Clone(p)
				MaskBytes(want[from:from+n], key, at)
				got := bytes.Clone(p)
				Mask(got[from:from+n], key, at)
				if !bytes.Equal(got, want) {
					t.Fatalf("%d bytes from %d at %d differ", n, from, at)
				}
			}
		}
	}
}

func BenchmarkMask(b *testing.B) {
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	for _, size := range []int{16, 1 << 10, 64 << 10} {
		p := make([]byte, size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				Mask(p, key, 0)
			}
		})
	}
}
