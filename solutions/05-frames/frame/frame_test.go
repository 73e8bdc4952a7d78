//lab:solution-only

package frame

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
)

// unhex returns the bytes that the hex digits of s stand for. Spaces and line
// ends between them are free.
func unhex(t testing.TB, s string) []byte {
	t.Helper()
	p, err := hex.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		t.Fatalf("hex %q: %v", s, err)
	}
	return p
}

// readHex reads one frame from hex, both ways, and wants the same of both.
func readHex(t *testing.T, s string) (Header, []byte, error) {
	t.Helper()
	src := unhex(t, s)
	plain := bufio.NewReader(bytes.NewReader(src))
	r := NewReader(bufio.NewReader(bytes.NewReader(src)), 0)
	return readBoth(t, plain, r)
}

// readBoth reads one frame from each reader and wants them to be the same.
func readBoth(t *testing.T, plain *bufio.Reader, r *Reader) (Header, []byte,
	error) {
	t.Helper()
	h, p, err := ReadFrame(plain, DefaultMaxSize)
	h2, p2, err2 := r.ReadFrame()
	if !sameError(err, err2) {
		t.Fatalf("ReadFrame: got error %v, Reader.ReadFrame: %v", err, err2)
	}
	if h != h2 || !bytes.Equal(p, p2) {
		t.Fatalf("ReadFrame: got %v % x, Reader.ReadFrame: %v % x", h, p, h2,
			p2)
	}
	return h, p, err
}

func sameError(a, b error) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Error() == b.Error()
}

// wantConn wants a *ConnError with code, whose text holds each of the words.
func wantConn(t *testing.T, err error, code ErrorCode, words ...string) {
	t.Helper()
	var ce *ConnError
	if !errors.As(err, &ce) {
		t.Fatalf("got %v, want a *ConnError", err)
	}
	if ce.Code != code {
		t.Errorf("got code %v, want %v: %v", ce.Code, code, err)
	}
	wantWords(t, err, words)
}

// wantStream wants a *StreamError of stream id, likewise.
func wantStream(t *testing.T, err error, id uint32, code ErrorCode,
	words ...string) {
	t.Helper()
	var se *StreamError
	if !errors.As(err, &se) {
		t.Fatalf("got %v, want a *StreamError", err)
	}
	if se.StreamID != id || se.Code != code {
		t.Errorf("got stream %d, %v, want %d, %v: %v", se.StreamID, se.Code,
			id, code, err)
	}
	wantWords(t, err, words)
}

func wantWords(t *testing.T, err error, words []string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("got %q, want %q in it", err, w)
		}
	}
}
