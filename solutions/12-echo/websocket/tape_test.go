//lab:solution-only

package websocket

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"barewire/11-ws-frames/wsframe"
)

// A tape is a connection whose client has said everything beforehand. It
// plays that in pieces of size bytes and keeps what the server writes.
type tape struct {
	play   []byte
	size   int
	wrote  bytes.Buffer
	writes int
}

func (c *tape) Read(p []byte) (int, error) {
	if len(c.play) == 0 {
		return 0, io.EOF
	}
	n := copy(p, c.play[:min(c.size, len(c.play))])
	c.play = c.play[n:]
	return n, nil
}

func (c *tape) Write(p []byte) (int, error) {
	c.writes++
	return c.wrote.Write(p)
}

func (*tape) Close() error                     { return nil }
func (*tape) LocalAddr() net.Addr              { return nil }
func (*tape) RemoteAddr() net.Addr             { return nil }
func (*tape) SetDeadline(time.Time) error      { return nil }
func (*tape) SetReadDeadline(time.Time) error  { return nil }
func (*tape) SetWriteDeadline(time.Time) error { return nil }

// key masks every frame of these tests.
var key = [4]byte{0x37, 0xfa, 0x21, 0x3d}

// client are frames as a client sends them, from words as said uses them:
// "text Hello", "text- he" without FIN, "text* …" with RSV1, "hex:…" as is.
func client(t testing.TB, words ...string) (p []byte) {
	t.Helper()
	for _, w := range words {
		if w == "" {
			continue
		}
		kind, payload, _ := strings.Cut(w, " ")
		if digits, ok := strings.CutPrefix(w, "hex:"); ok {
			raw, err := hex.DecodeString(strings.ReplaceAll(digits, " ", ""))
			if err != nil {
				t.Fatal(err)
			}
			p = append(p, raw...)
			continue
		}
		h := wsframe.Header{Fin: true, Masked: true, Mask: key}
		if begun, ok := strings.CutSuffix(kind, "-"); ok {
			kind, h.Fin = begun, false
		}
		if strings.HasSuffix(kind, "*") {
			kind, h.RSV = kind[:len(kind)-1], wsframe.RSV1
		}
		for op := range wsframe.Opcode(16) {
			if op.String() == kind {
				h.Opcode = op
			}
		}
		p = wsframe.AppendFrame(p, h, []byte(payload))
	}
	return p
}

// said are the frames that a server sent, in words.
func said(p []byte) string {
	var words []string
	br := bufio.NewReader(bytes.NewReader(p))
	for {
		h, err := wsframe.ReadHeader(br)
		if err != nil {
			if err != io.EOF {
				words = append(words, err.Error())
			}
			return strings.Join(words, "|")
		}
		payload, err := wsframe.ReadPayload(br, h, 1<<30)
		if err != nil {
			return strings.Join(append(words, err.Error()), "|")
		}
		word := h.Opcode.String()
		if h.Masked || !h.Fin || h.RSV != 0 {
			word = fmt.Sprintf("%+v", h)
		}
		if h.Opcode == wsframe.Close && len(payload) >= 2 {
			// The reason is for people; tests want the code.
			c, err := wsframe.ParseClose(payload)
			word = fmt.Sprintf("close %d", c.Code)
			if err != nil {
				word = err.Error()
			}
		} else if len(payload) > 0 {
			word += " " + string(payload)
		}
		words = append(words, word)
	}
}

// echo is what the tests' server does.
func echo(c *Conn, m Message) error { return c.Write(m.Kind, m.Data) }

// answers plays frames to a server, in pieces of size bytes.
func answers(t testing.TB, s *Server, size int, words ...string) string {
	c := &tape{play: client(t, words...), size: size}
	s.Serve(t.Context(), c, bufio.NewReaderSize(c, 16))
	return said(c.wrote.Bytes())
}
