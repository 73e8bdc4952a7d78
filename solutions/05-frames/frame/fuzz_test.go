//lab:solution-only

package frame

import (
	"bufio"
	"bytes"
	"testing"
)

// Any bytes: both readers agree on them, nothing panics, and a frame that is
// copied once is copied to the same bytes again.
func FuzzReadFrame(f *testing.F) {
	f.Add(threeFrames()[:40], uint16(16))
	f.Add(AppendSettings(nil, Setting{EnablePush, 2}), uint16(0))
	f.Add(AppendGoAway(nil, GoAway{1, Cancel, []byte("bye")}), uint16(64))
	f.Add([]byte("\x00\x00\x0a\x01\x28\x00\x00\x00\x03\x02\x80\x00\x00\x01\x0f"+
		"\x82\x86\x00\x00"), uint16(9))
	f.Fuzz(func(t *testing.T, src []byte, size uint16) {
		plain := bufio.NewReader(bytes.NewReader(src))
		small := bufio.NewReaderSize(bytes.NewReader(src), int(size))
		r := NewReader(small, DefaultMaxSize)
		for {
			h, p, err := readBoth(t, plain, r)
			switch {
			case err == nil:
				copied(t, h, p)
			case isFatal(err):
				return
			}
		}
	})
}

// Any nine bytes: a header is appended as it was parsed, but for the reserved
// bit.
func FuzzParseHeader(f *testing.F) {
	f.Add([]byte("\x00\x00\x08\x06\x01\x80\x00\x00\x00"))
	f.Add([]byte("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, p []byte) {
		h, err := ParseHeader(p)
		if err != nil {
			if len(p) >= HeaderLen || h != (Header{}) {
				t.Fatalf("% x: got %v, %v", p, h, err)
			}
			return
		}
		want := bytes.Clone(p[:HeaderLen])
		want[5] &= 0x7f
		if got := AppendHeader(nil, h); !bytes.Equal(got, want) {
			t.Fatalf("got % x, want % x", got, want)
		}
	})
}

// Any payload under any header, unchecked: no parser panics, and what one has
// understood is built to what it understands the same way.
func FuzzParsePayload(f *testing.F) {
	f.Add(uint8(TypeData), uint8(0x09), uint32(1), []byte("\x02hi\x00\x00"))
	f.Add(uint8(TypeHeaders), uint8(0x2d), uint32(3),
		[]byte("\x01\x80\x00\x00\x01\x0f\x82\x00"))
	f.Add(uint8(TypePriority), uint8(0), uint32(5), []byte("\x00\x00\x00\x03\xff"))
	f.Add(uint8(TypeRSTStream), uint8(0), uint32(5), []byte("\x00\x00\x00\x08"))
	f.Add(uint8(TypeSettings), uint8(0), uint32(0),
		[]byte("\x00\x04\x7f\xff\xff\xff\x12\x34\x00\x00\x00\x07"))
	f.Add(uint8(TypePushPromise), uint8(0x0c), uint32(1),
		[]byte("\x01\x00\x00\x00\x02\x82\x00"))
	f.Add(uint8(TypePing), uint8(1), uint32(0), []byte("12345678"))
	f.Add(uint8(TypeGoAway), uint8(0), uint32(0),
		[]byte("\x80\x00\x00\x07\x00\x00\x00\x0bcalm"))
	f.Add(uint8(TypeWindowUpdate), uint8(0), uint32(5), []byte("\x80\x00\x00\x00"))
	f.Add(uint8(TypeContinuation), uint8(4), uint32(1), []byte("\x82"))
	f.Fuzz(func(t *testing.T, typ, flags uint8, id uint32, p []byte) {
		h := Header{uint32(len(p)), Type(typ), Flags(flags), id &^ reservedBit}
		if h.Length > DefaultMaxSize {
			return
		}
		if h.Check() == nil {
			copied(t, h, p)
			return
		}
		_, err := AppendCopy(nil, h, p)
		_, errText := AppendText(nil, h, p)
		if !sameError(err, errText) {
			t.Fatalf("%v: got %v and %v", h, err, errText)
		}
	})
}

func copied(t *testing.T, h Header, p []byte) {
	once, err := AppendCopy(nil, h, p)
	_, errText := AppendText(nil, h, p)
	if !sameError(err, errText) {
		t.Fatalf("%v: got %v from AppendCopy, %v from AppendText", h, err,
			errText)
	}
	if err != nil {
		return
	}
	if len(once) != HeaderLen+len(p) {
		t.Fatalf("%v: got a copy of %d bytes", h, len(once))
	}
	h, p, err = ReadFrame(bufio.NewReader(bytes.NewReader(once)), MaxLength)
	if err != nil {
		t.Fatalf("%v: the copy: %v", h, err)
	}
	twice, err := AppendCopy(nil, h, p)
	if err != nil || !bytes.Equal(once, twice) {
		t.Fatalf("%v: got % x, %v, want % x", h, twice, err, once)
	}
}
