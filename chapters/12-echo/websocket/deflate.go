package websocket

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"math"
	"strconv"
	"sync"

	"barewire/10-handshake/upgrade"
	"barewire/11-ws-frames/wsframe"
)

// Deflate is what was agreed on for compression. Each message is compressed by
// itself: a window that stays from one to the next would compress better, and
// hold 32 KiB and more for every connection, idle or not. RFC 7692 §7.
type Deflate struct {
	// Bits limit how far back our compressor may look: 2^Bits bytes.
	Bits int
}

const (
	maxBits = 15
	minBits = 8
	// deflateSize is the size from which on compression is worth its while.
	deflateSize = 64
)

// Negotiate takes the first offer of permessage-deflate that it can keep, and
// returns the answer for it. An offer with a parameter that is unknown, twice
// there or has a wrong value is declined: that is no error, and the next may
// do. Both sides are to forget their window between messages; a client must do
// so when the answer says it. Besides these two parameters the answer repeats
// the offer's server_max_window_bits, if it has one; their order is free. RFC
// 7692 §5, §7.1.
//
//lab:exercise 12-09
//lab:stub return Deflate{}, upgrade.Extension{}, false
func Negotiate(offers []upgrade.Extension) (d Deflate,
	answer upgrade.Extension, ok bool) {
	return Deflate{}, upgrade.Extension{}, false
}

// parseOffer reads the parameters of an offer, and keeps the bits of the
// server's window in d: deflate looks back no further. RFC 7692 §7.1.
//
//lab:exercise 12-09
//lab:stub return Deflate{}, false
func parseOffer(params []upgrade.Param) (d Deflate, ok bool) {
	return Deflate{}, false
}

// windowBits reads 8 to 15, without zeros before it. RFC 7692 §7.1.2.
func windowBits(s string) (bits int, ok bool) {
	bits, err := strconv.Atoi(s)
	return bits, err == nil && minBits <= bits && bits <= maxBits &&
		s[0] != '0' && s[0] != '+'
}

// tail ends every message: an empty block, which the sender leaves out. RFC
// 7692 §7.2.1. The inflater also wants a block that says it is the last.
const tail, last = "\x00\x00\xff\xff", "\x01\x00\x00\xff\xff"

// An inflater takes messages apart again. A message has one for as long as it
// needs it: there are as many as messages at a time, not as connections.
type inflater struct {
	in, end bytes.Reader // the message, and what its sender has left out
	out     []byte
	z       io.ReadCloser
}

var inflaters = sync.Pool{New: func() any { return newInflater() }}

// rest gives f to the next message, whoever gets it.
func (f *inflater) rest() {
	f.in.Reset(nil)
	f.out = reuse(f.out)
	inflaters.Put(f)
}

func newInflater() *inflater {
	f := new(inflater)
	f.z = &blocks{flate.NewReader(f), f}
	return f
}

// blocks read on where flate sees the end: a block that calls itself the last
// need not be, and the next begins with a byte of its own. RFC 7692 §7.2.1.
type blocks struct {
	io.ReadCloser
	f *inflater
}

func (b *blocks) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err == io.EOF && b.f.in.Len() > 0 {
		err = b.Reset(b.f, nil)
	}
	return n, err
}

// Reset is flate's.
func (b *blocks) Reset(r io.Reader, dict []byte) error {
	return b.ReadCloser.(flate.Resetter).Reset(r, dict)
}

// Read and ReadByte are of the message and its end. With ReadByte flate needs
// no buffer of its own in between.
func (f *inflater) Read(p []byte) (int, error) {
	if f.in.Len() > 0 {
		return f.in.Read(p)
	}
	return f.end.Read(p)
}

func (f *inflater) ReadByte() (byte, error) {
	if f.in.Len() > 0 {
		return f.in.ReadByte()
	}
	return f.end.ReadByte()
}

var ending = []byte(tail + last)

// inflate decompresses a message, piece by piece, and gives each piece to
// check. It stops when there are more than most bytes, with 1009: a thousand
// bytes can stand for a million. What is no deflated data is 1007.
// RFC 7692 §7.2.2, §8.
//
//lab:exercise 12-09
//lab:stub return nil, errors.New("12-09 not begun: write inflate")
func (f *inflater) inflate(p []byte, most int64,
	check func([]byte) error) ([]byte, error) {
	return nil, errors.New("12-09 not begun: write inflate")
}

// A deflater compresses messages. It is a megabyte, and also lent to one
// message at a time.
type deflater struct {
	out bytes.Buffer
	z   *flate.Writer
}

var deflaters = sync.Pool{New: func() any {
	f, _ := newDeflater() // only another level than that could be wrong
	return f
}}

func (f *deflater) rest() {
	if f.out.Cap() > keepSize {
		f.out = bytes.Buffer{}
	}
	deflaters.Put(f)
}

func newDeflater() (*deflater, error) {
	z, err := flate.NewWriter(nil, flate.BestSpeed)
	return &deflater{z: z}, err
}

// deflate compresses a message and leaves the tail out. Go's compressor knows
// one window, of 32 KiB. A smaller one is kept to by forgetting everything
// after each 2^bits bytes: then nothing can point back further. RFC 7692
// §7.2.1, §7.1.2.1.
func (f *deflater) deflate(parts [][]byte, bits int) ([]byte, error) {
	f.out.Reset()
	f.z.Reset(&f.out)
	most := 1 << bits
	if bits == maxBits {
		most = math.MaxInt
	}
	room := most
	for _, p := range parts {
		for len(p) > 0 {
			if room == 0 {
				if err := f.z.Flush(); err != nil {
					return nil, err
				}
				f.z.Reset(&f.out)
				room = most
			}
			n := min(len(p), room)
			if _, err := f.z.Write(p[:n]); err != nil {
				return nil, err
			}
			p, room = p[n:], room-n
		}
	}
	if err := f.z.Flush(); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(f.out.Bytes(), []byte(tail)), nil
}

// writeDeflated sends a message compressed.
func (c *Conn) writeDeflated(kind wsframe.Opcode, parts [][]byte) error {
	f := deflaters.Get().(*deflater)
	defer f.rest()
	p, err := f.deflate(parts, c.deflated.Bits)
	if err != nil {
		return err
	}
	return c.append(wsframe.Header{Fin: true, RSV: wsframe.RSV1, Opcode: kind,
		Length: int64(len(p))}, p)
}
