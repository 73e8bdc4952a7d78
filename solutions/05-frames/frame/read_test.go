//lab:solution-only

package frame

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"io"
	"testing"
	"testing/iotest"
)

// three frames, the middle one too long for a small buffer.
func threeFrames() []byte {
	p := AppendPing(nil, Ping{Data: [8]byte{1, 2, 3, 4, 5, 6, 7, 8}})
	p = AppendData(p, Data{StreamID: 1, Data: bytes.Repeat([]byte("x"), 5000)})
	return AppendData(p, Data{StreamID: 1, Flags: FlagEndStream})
}

func TestReaderPieces(t *testing.T) {
	for name, src := range map[string]io.Reader{
		"glued together": bytes.NewReader(threeFrames()),
		"a byte a read":  iotest.OneByteReader(bytes.NewReader(threeFrames())),
		"error at once":  iotest.DataErrReader(bytes.NewReader(threeFrames())),
	} {
		t.Run(name, func(t *testing.T) {
			r := NewReader(bufio.NewReaderSize(src, 64), 0)
			var again []byte
			for range 3 {
				h, p, err := r.ReadFrame()
				if err != nil {
					t.Fatal(err)
				}
				again, _ = AppendCopy(again, h, p)
			}
			if !bytes.Equal(again, threeFrames()) {
				t.Errorf("got other frames than were sent")
			}
			if _, _, err := r.ReadFrame(); err != io.EOF {
				t.Errorf("at the end: got %v, want %v", err, io.EOF)
			}
		})
	}
}

// Between two frames the end of the stream is io.EOF, inside one it never is.
func TestReadCut(t *testing.T) {
	p := AppendPing(nil, Ping{})
	p = AppendData(p, Data{StreamID: 1, Data: []byte("abc")})
	for n := range p {
		want := io.ErrUnexpectedEOF
		if n == 0 || n == HeaderLen+8 {
			want = io.EOF
		}
		plain := bufio.NewReader(bytes.NewReader(p[:n]))
		r := NewReader(bufio.NewReaderSize(bytes.NewReader(p[:n]), 16), 0)
		var err, errPlain error
		for err == nil {
			_, _, err = r.ReadFrame()
		}
		for errPlain == nil {
			_, _, errPlain = ReadFrame(plain, DefaultMaxSize)
		}
		if err != want || errPlain != want {
			t.Errorf("%d bytes: got %v and %v, want %v", n, err, errPlain, want)
		}
	}
}

func TestReadTooLong(t *testing.T) {
	p := AppendData(nil, Data{StreamID: 1, Data: make([]byte, 16384)})
	if _, _, err := readHex(t, hex.EncodeToString(p)); err != nil {
		t.Errorf("16384 of 16384: got %v, want none", err)
	}
	h, _, err := readHex(t, "00 40 01 00 00 00 00 00 01 00")
	wantConn(t, err, FrameSizeError, "DATA", "got 16385",
		"at most 16384", "§4.2")
	if h.Length != 16385 {
		t.Errorf("got length %d, want the header with the error", h.Length)
	}
}

// A wrong header is refused before its payload has come.
func TestReadRefusesEarly(t *testing.T) {
	_, _, err := readHex(t, "00 00 11 06 00 00 00 00 00")
	wantConn(t, err, FrameSizeError, "PING: length: got 17, want 8")
}

// After a stream's error the next frame can be read.
func TestReadGoesOn(t *testing.T) {
	src := unhex(t, "00 00 04 02 00 00 00 00 05 01 02 03 04")
	src = AppendPing(src, Ping{})
	r := NewReader(bufio.NewReader(bytes.NewReader(src)), 0)
	_, p, err := r.ReadFrame()
	wantStream(t, err, 5, FrameSizeError)
	if !bytes.Equal(p, []byte{1, 2, 3, 4}) {
		t.Errorf("got payload % x", p)
	}
	if h, _, err := r.ReadFrame(); err != nil || h.Type != TypePing {
		t.Errorf("got %v, %v, want the PING", h, err)
	}
}

func TestReadOtherError(t *testing.T) {
	boom := errors.New("boom")
	src := io.MultiReader(bytes.NewReader(make([]byte, 4)),
		iotest.ErrReader(boom))
	_, _, err := NewReader(bufio.NewReader(src), 0).ReadFrame()
	if err != boom {
		t.Errorf("got %v, want %v", err, boom)
	}
}

// What Reader returns lies in the buffer: reading costs no memory.
func TestReaderAllocs(t *testing.T) {
	p := bytes.Repeat(AppendPing(nil, Ping{}), 10)
	p = AppendSettings(p, Setting{MaxFrameSize, 1 << 15})
	src := bytes.NewReader(p)
	br := bufio.NewReader(src)
	r := NewReader(br, 0)
	n := testing.AllocsPerRun(100, func() {
		src.Reset(p)
		br.Reset(src)
		r.ahead, r.taken = nil, 0
		for {
			if _, _, err := r.ReadFrame(); err != nil {
				break
			}
		}
	})
	if n > 0 {
		t.Errorf("got %v allocations for 11 frames, want 0", n)
	}
}

// A payload over DefaultMaxSize is possible where it was announced.
func TestReaderLargest(t *testing.T) {
	const size = 100_000
	src := AppendData(nil, Data{StreamID: 1, Data: make([]byte, size)})
	r := NewReader(bufio.NewReader(bytes.NewReader(src)), size)
	if _, p, err := r.ReadFrame(); err != nil || len(p) != size {
		t.Errorf("got %d bytes, %v, want %d", len(p), err, size)
	}
}

// A frame is ready when its last byte is here, and not before.
func TestReady(t *testing.T) {
	p := AppendPing(AppendPing(nil, Ping{}), Ping{})
	for n := range len(p) + 1 {
		br := bufio.NewReader(bytes.NewReader(p[:n]))
		br.Peek(1)
		r := NewReader(br, 0)
		for i := range 2 {
			want := n >= (i+1)*len(p)/2
			if got := r.Ready(); got != want {
				t.Errorf("%d bytes, frame %d: got %v, want %v", n, i, got, want)
			}
			if want {
				r.ReadFrame()
			}
		}
	}
}
