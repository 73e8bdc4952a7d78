package stream

import (
	"bytes"
	"testing"

	"barewire/05-frames/frame"
)

func TestBlock(t *testing.T) {
	const end = frame.FlagEndHeaders
	headers := func(f frame.Flags) frame.Header {
		return frame.Header{Type: frame.TypeHeaders, Flags: f, StreamID: 3}
	}
	more := func(id uint32, f frame.Flags) frame.Header {
		return frame.Header{Type: frame.TypeContinuation, Flags: f, StreamID: id}
	}
	b := Block{Max: 100}
	if p, whole, err := b.Add(headers(end), []byte("ab")); !whole ||
		string(p) != "ab" || err != nil {
		t.Errorf("in one frame: got %q, %v, %v", p, whole, err)
	}
	b.Add(headers(0), []byte("a"))
	for _, h := range []frame.Header{more(5, 0), headers(end),
		{Type: frame.TypePing}, {Type: 0x2a, StreamID: 3}} {
		if code, conn := codeOf(b.Check(h)); code != frame.ProtocolError ||
			!conn {
			t.Errorf("%v in between: got %v, want PROTOCOL_ERROR", h, code)
		}
	}
	b.Add(more(3, 0), nil)
	p, whole, err := b.Add(more(3, end), []byte("bc"))
	if !whole || string(p) != "abc" || err != nil {
		t.Errorf("in three: got %q, %v, %v, want abc", p, whole, err)
	}
	if code, _ := codeOf(b.Check(more(3, end))); code != frame.ProtocolError {
		t.Errorf("behind the end: got %v, want PROTOCOL_ERROR", code)
	}
	b.Add(headers(0), nil)
	for i := 0; err == nil && i < 100; i++ {
		_, _, err = b.Add(more(3, 0), nil)
	}
	if code, conn := codeOf(err); code != frame.EnhanceYourCalm || !conn {
		t.Errorf("empty ones for ever: got %v, want ENHANCE_YOUR_CALM", err)
	}
}

// Any frames: a block is what was in them, or there is none.
func FuzzBlock(f *testing.F) {
	f.Add([]byte("\x01\x00ab\x09\x04c"))
	f.Fuzz(func(t *testing.T, p []byte) {
		b := Block{Max: 100}
		var sent []byte
		for ; len(p) >= 3; p = p[3:] {
			h := frame.Header{Type: frame.Type(p[0]),
				Flags: frame.Flags(p[1]), StreamID: 1}
			if b.Check(h) != nil {
				return
			}
			switch h.Type {
			case frame.TypeHeaders:
				sent = nil
			case frame.TypeContinuation:
			default:
				continue
			}
			sent = append(sent, p[2])
			block, whole, err := b.Add(h, p[2:3])
			if err != nil {
				return
			}
			if whole && !bytes.Equal(block, sent) {
				t.Fatalf("got % x, want % x", block, sent)
			}
			if b.Open() == h.Flags.Has(frame.FlagEndHeaders) ||
				len(b.buf) > b.Max {
				t.Fatalf("open %v after %v", b.Open(), h)
			}
		}
	})
}
