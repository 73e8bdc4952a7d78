//lab:solution-only

package wsframe

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestRead(t *testing.T) {
	key := [4]byte{1, 2, 3, 4}
	payloads := []string{"", "Hello", strings.Repeat("a", 126),
		strings.Repeat("b", 70000)}
	var stream []byte
	for _, p := range payloads {
		stream = AppendFrame(stream, Header{Fin: true, Opcode: Text,
			Masked: true, Mask: key}, []byte(p))
	}
	for name, in := range map[string]io.Reader{
		"whole":           bytes.NewReader(stream),
		"a byte at once":  iotest.OneByteReader(bytes.NewReader(stream)),
		"error with data": iotest.DataErrReader(bytes.NewReader(stream)),
	} {
		br := bufio.NewReaderSize(in, 16)
		for _, want := range payloads {
			h, err := ReadHeader(br)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			p, err := ReadPayload(br, h, 1<<20)
			if string(p) != want || err != nil {
				t.Fatalf("%s: got %d bytes, %v, want %d", name, len(p), err,
					len(want))
			}
		}
		if _, err := ReadHeader(br); err != io.EOF {
			t.Errorf("%s: got %v at the end", name, err)
		}
	}
}

// The end of the stream inside a frame is not its end.
func TestReadCut(t *testing.T) {
	frame := AppendFrame(nil, Header{Opcode: Text}, make([]byte, 126))
	for cut := 1; cut < len(frame); cut++ {
		br := bufio.NewReader(bytes.NewReader(frame[:cut]))
		h, err := ReadHeader(br)
		if err == nil {
			_, err = ReadPayload(br, h, 1000)
		}
		if err != io.ErrUnexpectedEOF {
			t.Errorf("cut after %d: got %v", cut, err)
		}
	}
	broken := iotest.ErrReader(io.ErrClosedPipe)
	br := bufio.NewReader(io.MultiReader(bytes.NewReader(frame[:9]), broken))
	h, _ := ReadHeader(br)
	if _, err := ReadPayload(br, h, 1000); err != io.ErrClosedPipe {
		t.Errorf("got %v, want the connection's error", err)
	}
}

// Whoever announces much and sends nothing gets no memory for it.
func TestReadAnnounced(t *testing.T) {
	h := Header{Opcode: Binary, Length: 1 << 40}
	br := bufio.NewReader(strings.NewReader("little"))
	if _, err := ReadPayload(br, h, 1<<20); code(err) != TooBig {
		t.Errorf("got %v, want 1009", err)
	}
	p, err := ReadPayload(br, h, 1<<50)
	if err != io.ErrUnexpectedEOF || cap(p) > 2*pieceLen {
		t.Errorf("got %v and %d bytes of memory", err, cap(p))
	}
}
