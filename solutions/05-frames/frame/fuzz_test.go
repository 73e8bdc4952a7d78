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
