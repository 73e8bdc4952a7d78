package exercise

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"

	"barewire/scripts/dissect"
)

const wsExtensions = "Sec-WebSocket-Extensions"

// wsRead reads the next message or control frame that a server sends. Pings
// that the script does not ask for may come at any time.
func (x *expectation) wsRead(c *socket, want string) (op byte, p []byte,
	err error) {
	var message []byte
	kind, begun, packed := byte(0), false, false
	for {
		from := c.pos
		h, payload, err := x.wsTake(c, want)
		if err != nil {
			return 0, nil, err
		}
		switch {
		case h.Opcode == 9 && !strings.HasPrefix(want, "ping"):
			continue
		case h.Opcode >= 8:
			return h.Opcode, payload, nil
		case (h.Opcode == 0) != begun:
			return 0, nil, x.wsWrong(c, from, "your server sent a frame out "+
				"of turn: "+dissect.WSOpcode(h.Opcode))
		case h.Opcode != 0:
			kind, begun, packed = h.Opcode, true, h.RSV != 0
		}
		message = append(message, payload...)
		if !h.Fin {
			continue
		}
		if packed {
			if message, err = c.inflate(message); err != nil {
				return 0, nil, x.wsWrong(c, from, "a compressed message "+
					"that cannot be inflated: "+err.Error())
			}
		}
		return kind, message, nil
	}
}

// wsTake takes a frame, and refuses one that no server may send.
func (x *expectation) wsTake(c *socket, want string) (h dissect.WSHeader,
	payload []byte, err error) {
	ok, deadline := false, x.deadline()
	err = c.fill(deadline, func(p []byte) bool {
		h, ok = dissect.ParseWSHeader(p)
		return ok
	})
	if err != nil {
		return h, nil, c.waited(err, want, x.within)
	}
	why := h.Wrong()
	switch {
	case h.Masked:
		why = "the frame is masked: a server's must not be"
	case h.RSV == 4 && (h.Opcode == 1 || h.Opcode == 2) && c.head != nil &&
		len(c.head.values(wsExtensions)) > 0:
		// The only extension that a script offers: RFC 7692 §6.
	case h.RSV != 0:
		why = fmt.Sprintf("RSV bits %03b, want none: no extension was "+
			"agreed on", h.RSV)
	case h.Length > outputCap:
		why = fmt.Sprintf("the header says %d bytes", h.Length)
	}
	if why != "" {
		return h, nil, x.wsWrong(c, c.pos, why)
	}
	size := h.Len + int(h.Length)
	err = c.fill(deadline, func(p []byte) bool { return len(p) >= size })
	if err != nil {
		return h, nil, c.waited(err, fmt.Sprintf("the rest of a frame of %s",
			bytesText(int(h.Length))), x.within)
	}
	payload = c.unread()[h.Len:size:size]
	c.pos += size
	return h, payload, nil
}

// inflate is a compressed message as it was: RFC 7692 §7.2.2. A server may go
// on with the window of its earlier messages, unless it has said that it does
// not.
func (s *socket) inflate(p []byte) ([]byte, error) {
	const tail = "\x00\x00\xff\xff\x01\x00\x00\xff\xff"
	const window = 32 << 10
	z := flate.NewReaderDict(io.MultiReader(bytes.NewReader(p),
		strings.NewReader(tail)), s.window)
	message, err := io.ReadAll(io.LimitReader(z, outputCap))
	agreed := strings.Join(s.head.values(wsExtensions), ",")
	if !strings.Contains(agreed, "server_no_context_takeover") {
		s.window = append(s.window, message...)
		s.window = s.window[max(0, len(s.window)-window):]
	}
	return message, err
}

// wsWrong shows the bytes from an offset on as frames.
func (x *expectation) wsWrong(c *socket, from int, why string) error {
	return differs("%s", why).with("got", wsText(c.got[from:]))
}

// wsText are bytes as labelled frames, the first of them.
func wsText(p []byte) string {
	lines := strings.Split(strings.TrimRight(dissect.Text(p,
		dissect.WebSocket(p)), "\n"), "\n")
	return strings.Join(lines[:min(len(lines), 6)], "\n")
}

// expect ws FRAME reads the next message, in whatever fragments it comes, or
// control frame, and wants it to be FRAME: text, binary, ping, pong or close,
// and its payload as PIECEs; without any, whatever it holds is right.
// Pings may come in between.
func (x *expectation) wsFrame(c *socket) error {
	name := first(x.args)
	want, ok := wsNames[name]
	if !ok || want == 0 {
		return scriptError("expect ws: got %q, want text, binary, ping, "+
			"pong or close", name)
	}
	op, got, err := x.wsRead(c, name)
	if err != nil {
		return err
	}
	if op != want {
		pr := differs("got %s, want %s", wsSays(op, got), name)
		return pr
	}
	if len(x.args) == 1 {
		return nil
	}
	payload, err := x.run.pieces(x.args[1:])
	if err != nil || bytes.Equal(got, payload) {
		return err
	}
	at := commonPrefix(string(got), string(payload))
	line, caret := dissect.Caret(got, at, width)
	end := "the end of the payload"
	if at < len(got) {
		end = fmt.Sprintf("%s (%02x)", dissect.Quote(got[at:at+1], 0), got[at])
	}
	pr := differs("the payload differs in byte %d", at)
	if len(got) != len(payload) {
		pr = differs("the payload differs: got %s, want %s",
			bytesText(len(got)), bytesText(len(payload)))
	}
	return pr.with("want", quote(payload)).with("got", fmt.Sprintf(
		"%s\n%s byte %d: want %s, got %s", line, caret, at,
		nextByte(string(payload), at), end))
}

// expect close CODE… reads the next frame and wants it to be a close frame
// with one of the codes; none is a close frame without a code.
func (x *expectation) wsClose(c *socket) error {
	want := "close " + strings.Join(x.args, " or ")
	op, p, err := x.wsRead(c, want)
	if err != nil {
		return err
	}
	if op != 8 || !slices.Contains(x.args, wsCode(p)) {
		return differs("got %s, want %s", wsSays(op, p), want)
	}
	return nil
}

// wsCode is the code in a close frame's payload.
func wsCode(p []byte) string {
	switch len(p) {
	case 0:
		return "none"
	case 1:
		return "one byte"
	}
	return fmt.Sprint(binary.BigEndian.Uint16(p))
}

// wsSays is a frame in words.
func wsSays(op byte, p []byte) string {
	if op == 8 {
		if len(p) > 2 {
			return fmt.Sprintf("close %s %s", wsCode(p), quote(p[2:]))
		}
		return "close " + wsCode(p)
	}
	return fmt.Sprintf("%s %s", dissect.WSOpcode(op), quote(p))
}
