package exercise

import (
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"
)

// wsKey masks every frame that is sent, unless the script has its own.
var wsKey = [4]byte{0x37, 0xfa, 0x21, 0x3d}

// wsNames are the opcodes that a FRAME can begin with.
var wsNames = map[string]byte{"continuation": 0, "text": 1, "binary": 2,
	"close": 8, "ping": 9, "pong": 10}

// wsRequest is the handshake that handshake sends, the example of RFC 6455.
const (
	wsRequestKey = "dGhlIHNhbXBsZSBub25jZQ=="
	wsAccept     = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
)

// wsFrames are the bytes of FRAME + FRAME …, glued together, and what each
// says. The fields of a handshake are better read in words, for its bytes are
// cut off before them.
func (r *run) wsFrames(args []string) (texts []said, all []byte, _ error) {
	for len(args) > 0 {
		n := 0
		for n < len(args) && args[n] != "+" {
			n++
		}
		p, err := r.wsOne(args[:n])
		if err != nil {
			return nil, nil, err
		}
		one := said{shellWords(args[:n]), len(p), true}
		if args[0] == "handshake" {
			one.text, one.frames = handshakeText(args[1:n]), n > 1
		}
		texts, all = append(texts, one), append(all, p...)
		args = args[min(n+1, len(args)):]
	}
	return texts, all, nil
}

// handshakeText is a handshake with the words of its own: what it leaves out
// comes last.
func handshakeText(words []string) string {
	text, without := "handshake", ""
	for _, word := range words {
		if strings.HasPrefix(word, "/") || strings.Contains(word, ":") {
			text += " " + shellWords([]string{word})
			continue
		}
		without += " without " + word
	}
	return text + without
}

// A wsFrame is a FRAME of a script: what it says, true or not.
type wsFrame struct {
	first   byte // FIN, RSV bits, opcode
	masked  bool
	key     [4]byte
	payload []byte
	length  int64 // what the header says; -1: the truth
	bits    int   // of the length: 7, 16 or 64; 0: the fewest
	cut     int   // only so many bytes of it all; -1: all
}

// wsOne is the bytes of one FRAME.
func (r *run) wsOne(words []string) ([]byte, error) {
	if first(words) == "handshake" {
		return wsHandshake(words[1:])
	}
	f := wsFrame{first: 0x80, masked: true, key: wsKey, length: -1, cut: -1}
	op, ok := wsNames[first(words)]
	if !ok {
		n, err := strconv.ParseUint(first(words), 0, 4)
		if err != nil {
			return nil, scriptError("ws: got %q, want text, binary, "+
				"continuation, close, ping, pong or an opcode as 0x3",
				first(words))
		}
		op = byte(n)
	}
	f.first |= op
	for _, word := range words[1:] {
		if err := r.wsWord(&f, word); err != nil {
			return nil, err
		}
	}
	return f.bytes(), nil
}

// wsWord takes one word of a FRAME into f.
func (r *run) wsWord(f *wsFrame, word string) error {
	key, value, assigned := strings.Cut(word, "=")
	number := func(bits int) (n int64, err error) {
		return strconv.ParseInt(value, 0, bits)
	}
	var n int64
	var err error
	switch {
	case word == "more":
		f.first &^= 0x80
	case word == "unmasked":
		f.masked = false
	case assigned && key == "mask":
		var p []byte
		if p, err = hex.DecodeString(value); err == nil && len(p) != 4 {
			return scriptError("ws: mask=%s: want 4 bytes", value)
		}
		copy(f.key[:], p)
	case assigned && key == "rsv":
		n, err = strconv.ParseInt(value, 2, 4)
		f.first |= byte(n) << 4
	case assigned && key == "len":
		f.length, err = number(64)
	case assigned && key == "bits":
		n, err = number(8)
		f.bits = int(n)
	case assigned && key == "cut":
		n, err = number(32)
		f.cut = int(n)
	case assigned && key == "code":
		n, err = strconv.ParseInt(value, 10, 32)
		f.payload = binary.BigEndian.AppendUint16(f.payload, uint16(n))
	default:
		var p []byte
		p, err = r.piece(word)
		f.payload = append(f.payload, p...)
	}
	if err != nil {
		return scriptError("ws: %s: %v", word, err)
	}
	return nil
}

// bytes are the frame as it goes over the wire.
func (f *wsFrame) bytes() []byte {
	length := f.length
	if length < 0 {
		length = int64(len(f.payload))
	}
	bits := f.bits
	if bits == 0 {
		switch {
		case length > 0xffff:
			bits = 64
		case length > 125:
			bits = 16
		}
	}
	second := byte(length)
	switch bits {
	case 16:
		second = 126
	case 64:
		second = 127
	}
	if f.masked {
		second |= 0x80
	}
	p := []byte{f.first, second}
	switch bits {
	case 16:
		p = binary.BigEndian.AppendUint16(p, uint16(length))
	case 64:
		p = binary.BigEndian.AppendUint64(p, uint64(length))
	}
	if f.masked {
		p = append(p, f.key[:]...)
	}
	from := len(p)
	p = append(p, f.payload...)
	for i := range p[from:] {
		if f.masked {
			p[from+i] ^= f.key[i&3]
		}
	}
	if f.cut >= 0 {
		p = p[:min(f.cut, len(p))]
	}
	return p
}

// wsHandshake is a request for WebSocket: PATH and fields, each "Name: value",
// in the place of those of that name. A name alone leaves its field out.
func wsHandshake(words []string) ([]byte, error) {
	path := "/"
	fields := []string{"Host: localhost", "Upgrade: websocket",
		"Connection: Upgrade", "Sec-WebSocket-Version: 13",
		"Sec-WebSocket-Key: " + wsRequestKey}
	for _, word := range words {
		if strings.HasPrefix(word, "/") {
			path = word
			continue
		}
		name, _, given := strings.Cut(word, ":")
		var rest []string
		for _, f := range fields {
			own, _, _ := strings.Cut(f, ":")
			if !strings.EqualFold(own, name) {
				rest = append(rest, f)
			}
		}
		if fields = rest; given {
			fields = append(fields, word)
		}
	}
	return []byte("GET " + path + " HTTP/1.1\r\n" +
		strings.Join(fields, "\r\n") + "\r\n\r\n"), nil
}

// handshake [@NAME] [PATH] [FIELD…] opens a WebSocket: it sends the request
// and wants 101 with the right Sec-WebSocket-Accept. A FIELD is 'Name: value',
// in the place of the request's own, or a Name that is to be left out.
//
// In send ws, handshake PATH FIELD… stands for the request's bytes alone.
func (r *run) handshake(neg bool, args []string) error {
	name, rest := take(args)
	at := []string{"@" + name}
	if name == defaultName {
		at = nil
	}
	request := append([]string{"ws", "handshake"}, rest...)
	if err := r.send(false, append(at, request...)); err != nil {
		return err
	}
	for _, want := range [][]string{{"status", "101"},
		{"field", "Sec-WebSocket-Accept", wsAccept}} {
		if err := r.expect(false, append(at[:len(at):len(at)],
			want...)); err != nil {
			return err
		}
	}
	return nil
}
