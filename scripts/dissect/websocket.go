package dissect

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"unicode/utf8"
)

// WSHeader is the beginning of a WebSocket frame. RFC 6455 §5.2.
type WSHeader struct {
	Fin    bool
	RSV    byte // RSV1 is 4
	Opcode byte
	Masked bool
	Key    [4]byte
	Length uint64
	Len    int // of the header itself
}

// ParseWSHeader decodes a header, of which p may hold only a part: then ok is
// false, and Len says how many bytes it takes.
func ParseWSHeader(p []byte) (h WSHeader, ok bool) {
	h.Len = 2
	if len(p) < 2 {
		return h, false
	}
	h.Fin, h.RSV, h.Opcode = p[0]&0x80 != 0, p[0]>>4&7, p[0]&15
	h.Masked, h.Length = p[1]&0x80 != 0, uint64(p[1]&0x7f)
	switch h.Length {
	case 126:
		h.Len = 4
	case 127:
		h.Len = 10
	}
	at := h.Len
	if h.Masked {
		h.Len += 4
	}
	if len(p) < h.Len {
		return h, false
	}
	switch at {
	case 4:
		h.Length = uint64(binary.BigEndian.Uint16(p[2:]))
	case 10:
		h.Length = binary.BigEndian.Uint64(p[2:])
	}
	if h.Masked {
		copy(h.Key[:], p[at:])
	}
	return h, true
}

var wsOpcodes = map[byte]string{0: "continuation", 1: "text", 2: "binary",
	8: "close", 9: "ping", 10: "pong"}

// WSOpcode is the name of an opcode: "text", "opcode 0x3".
func WSOpcode(op byte) string {
	if name := wsOpcodes[op]; name != "" {
		return name
	}
	return fmt.Sprintf("opcode %#x", op)
}

// Wrong says what is wrong with a header, whoever sent it; "" if nothing is.
func (h WSHeader) Wrong() string {
	control := h.Opcode&8 != 0
	plain := h.Len
	if h.Masked {
		plain -= 4
	}
	switch {
	case wsOpcodes[h.Opcode] == "":
		return "no such opcode"
	case control && !h.Fin:
		return "a control frame in fragments"
	case control && h.Length > 125:
		return "a control frame of more than 125 bytes"
	case plain == 4 && h.Length < 126, plain == 10 && h.Length <= math.MaxUint16:
		return "the length is not in the fewest bytes"
	case plain == 10 && h.Length > math.MaxInt64:
		return "the length's first bit is 1"
	}
	return ""
}

// WebSocket labels frames, from either side. RFC 6455 §5.2.
func WebSocket(p []byte) []Part {
	var l list
	for at := 0; at < len(p); {
		at += l.frame(p[at:], at)
	}
	return l.parts
}

// frame labels the frame at the beginning of p, and returns its length.
func (l *list) frame(p []byte, at int) int {
	h, ok := ParseWSHeader(p)
	if !ok {
		l.bad(0, at, at+len(p), "frame", "cut off inside the header")
		return len(p)
	}
	size := len(p)
	if whole := uint64(h.Len) + h.Length; whole < uint64(size) {
		size = int(whole)
	}
	name := WSOpcode(h.Opcode)
	i := l.add(0, at, at+size, "frame", name, "")
	if why := h.Wrong(); why != "" {
		l.blame(i, why)
	}
	fin := "more to come"
	if h.Fin {
		fin = "FIN: the last of its message"
	}
	if h.RSV != 0 {
		fin += fmt.Sprintf(", RSV bits %03b", h.RSV)
	}
	l.add(1, at, at+1, "flags and opcode", name, fin)
	end, masked := h.Len, "not masked: from a server"
	if h.Masked {
		end, masked = h.Len-4, "masked: from a client"
	}
	l.add(1, at+1, at+end, "length", fmt.Sprint(h.Length), masked)
	if h.Masked {
		l.add(1, at+end, at+h.Len, "masking key",
			fmt.Sprintf("% x", h.Key), "")
	}
	payload := bytes.Clone(p[h.Len:size])
	for i := range payload {
		if h.Masked {
			payload[i] ^= h.Key[i&3]
		}
	}
	if uint64(len(payload)) < h.Length {
		l.bad(1, at+h.Len, at+size, "payload", fmt.Sprintf(
			"cut off: %d of %d bytes", len(payload), h.Length))
	} else if len(payload) > 0 {
		value, note := wsPayload(h.Opcode, payload)
		if h.Masked && note == "" {
			note = "unmasked " + value
		}
		l.add(1, at+h.Len, at+size, "payload", value, note)
	}
	return size
}

// wsPayload is a payload in words.
func wsPayload(opcode byte, p []byte) (value, note string) {
	if opcode == 8 && len(p) >= 2 {
		code := fmt.Sprint(binary.BigEndian.Uint16(p))
		return code, "close code " + code + ", reason " + Quote(p[2:], 40)
	}
	if opcode == 2 || !utf8.Valid(p) {
		return fmt.Sprintf("% x", p[:min(len(p), 16)]), ""
	}
	return Quote(p, 40), ""
}

// looksWebSocket wants whole frames that are right, and nothing behind them.
// Zeros are no frames, though a continuation of nothing would look like that.
func looksWebSocket(p []byte) bool {
	for at := 0; at < len(p); {
		h, ok := ParseWSHeader(p[at:])
		if !ok || h.Wrong() != "" || h.RSV != 0 || p[at] == 0 && p[at+1] == 0 ||
			h.Length > uint64(len(p)-at-h.Len) {
			return false
		}
		at += h.Len + int(h.Length)
	}
	return len(p) >= 2
}
