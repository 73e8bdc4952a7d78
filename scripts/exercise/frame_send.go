package exercise

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"

	"barewire/scripts/dissect"

	"golang.org/x/net/http2/hpack"
)

// h2client is what a client of HTTP/2 remembers of its own side.
type h2client struct {
	encoder *hpack.Encoder // nil until hpack=full is first asked for
	block   bytes.Buffer   // that encoder's
	streams []uint32       // that HEADERS have opened
}

// said is something that was sent, in words.
type said struct {
	text   string
	n      int  // bytes
	frames bool // it is of WebSocket's frames, or says more than its bytes
}

// message makes the bytes of what send is to send: pieces, or preface or
// frame and what follows.
func (r *run) message(args []string, h *h2client) ([]said, []byte, error) {
	var all []said
	var p []byte
	add := func(text string, more []byte) {
		all, p = append(all, said{text: text, n: len(more)}), append(p, more...)
	}
	switch first(args) {
	case "preface":
		add("preface", []byte(dissect.ClientPreface))
		args = append([]string{"SETTINGS"}, args[1:]...)
	case "frame":
		args = args[1:]
	case "ws":
		return r.wsFrames(args[1:])
	default:
		raw, err := r.pieces(args)
		text := quote(raw)
		if string(raw) == dissect.ClientPreface {
			text = "preface alone"
		}
		return []said{{text: text, n: len(raw)}}, raw, err
	}
	specs, err := r.frameSpecs(args)
	for _, s := range specs {
		more, err := r.frameBytes(s, h)
		if err != nil {
			return nil, nil, err
		}
		add(strings.Join(s.words, " "), more)
	}
	return all, p, err
}

// frameBytes encodes a frame, lies included.
func (r *run) frameBytes(s *frameSpec, h *h2client) ([]byte, error) {
	payload, err := r.payload(s, h)
	if err != nil {
		return nil, err
	}
	flags, length := s.flagBits(), uint32(len(payload))
	stream, err := s.numberOf("stream", nil)
	if err != nil {
		return nil, err
	}
	if s.typ == dissect.FrameHeaders {
		h.streams = append(h.streams, stream)
	}
	if s.reserved {
		stream |= 1 << 31
	}
	if err := s.lie("len", &length); err != nil {
		return nil, err
	}
	if err := s.lie("flags", &flags); err != nil {
		return nil, err
	}
	p := []byte{byte(length >> 16), byte(length >> 8), byte(length), s.typ,
		byte(flags)}
	p = append(binary.BigEndian.AppendUint32(p, stream), payload...)
	n := uint32(len(p))
	err = s.lie("cut", &n)
	return p[:min(int(n), len(p))], err
}

// flagBits are the flags by name, and those that pad and priority bring.
func (s *frameSpec) flagBits() (flags uint32) {
	names := s.set
	for key, name := range map[string]string{"pad": "PADDED",
		"priority": "PRIORITY"} {
		if _, ok := s.keys[key]; ok {
			names = append(slices.Clone(names), name)
		}
	}
	for _, name := range names {
		flags |= uint32(dissect.FlagBit(s.typ, name))
	}
	return flags
}

// lie puts the number of a key, if it is there, in the place of the truth.
func (s *frameSpec) lie(key string, v *uint32) error {
	if _, ok := s.keys[key]; !ok {
		return nil
	}
	n, err := s.numberOf(key, nil)
	*v = n
	return err
}

// payload encodes what is in a frame.
func (r *run) payload(s *frameSpec, h *h2client) ([]byte, error) {
	if text, ok := s.keys["payload"]; ok {
		return r.piece(text)
	}
	p, err := s.numbers()
	if err != nil {
		return nil, err
	}
	for _, key := range []string{"data", "debug", "block"} {
		if text, ok := s.keys[key]; ok {
			more, err := r.piece(text)
			if err != nil {
				return nil, err
			}
			p = append(p, more...)
		}
	}
	p = append(p, h.fieldBlock(s)...)
	text, padded := s.keys["pad"]
	if !padded {
		return p, nil
	}
	n, ok := number(nil, text, 8)
	if !ok {
		return nil, scriptError("got pad=%s, want 0 to 255", text)
	}
	p = append([]byte{byte(n)}, p...)
	return append(p, make([]byte, n)...), nil
}

// numbers encodes the parts of a payload that have a fixed length.
func (s *frameSpec) numbers() (p []byte, err error) {
	if text, ok := s.keys["priority"]; ok {
		dependency, weight, err := priorityOf(text)
		if err != nil {
			return nil, err
		}
		p = append(binary.BigEndian.AppendUint32(p, dependency), weight)
	}
	for _, o := range s.settings {
		p = binary.BigEndian.AppendUint16(p, o.id)
		p = binary.BigEndian.AppendUint32(p, o.value)
	}
	for _, key := range []string{"promised", "last", "code", "increment"} {
		if !slices.Contains(ofType[s.typ], key) {
			continue
		}
		v, err := s.numberOf(key, dissect.ErrorCodes)
		if err != nil {
			return nil, err
		}
		p = binary.BigEndian.AppendUint32(p, v)
	}
	return p, nil
}

// fieldBlock encodes a field list. Plain is the least of HPACK: literals
// without indexing or Huffman code. RFC 7541 §6.2.2.
func (h *h2client) fieldBlock(s *frameSpec) []byte {
	if s.keys["hpack"] != "full" {
		var p []byte
		for _, f := range s.fields {
			first := byte(0)
			if f.never {
				first = 0x10
			}
			p = append(p, first)
			p = appendString(appendString(p, f.name), f.value)
		}
		return p
	}
	if h.encoder == nil {
		h.encoder = hpack.NewEncoder(&h.block)
	}
	h.block.Reset()
	for _, f := range s.fields {
		h.encoder.WriteField(hpack.HeaderField{Name: f.name, Value: f.value,
			Sensitive: f.never})
	}
	return slices.Clone(h.block.Bytes())
}

// appendString appends a string literal as it is. RFC 7541 §5.1, §5.2.
func appendString(p []byte, s string) []byte {
	const full = 1<<7 - 1
	n := len(s)
	if n < full {
		return append(append(p, byte(n)), s...)
	}
	p = append(p, full)
	for n -= full; n >= 1<<7; n >>= 7 {
		p = append(p, byte(n)|1<<7)
	}
	return append(append(p, byte(n)), s...)
}

// note keeps in words what is about to be sent.
func (s *socket) note(p []byte, more []said) {
	s.said = append(s.said, more...)
	s.worded = s.worded || slices.ContainsFunc(more, func(one said) bool {
		return one.frames
	})
	s.framed = s.framed ||
		s.total == 0 && bytes.HasPrefix(p, []byte(dissect.ClientPreface))
}
