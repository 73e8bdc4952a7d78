package exercise

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"barewire/scripts/dissect"

	"golang.org/x/net/http2/hpack"
)

// parse takes the payload apart, as much of it as is here.
func (f *frame) parse() *fault {
	f.values = map[string]string{
		"len":    strconv.Itoa(f.Length),
		"stream": strconv.FormatUint(uint64(f.Stream), 10),
	}
	p, fault := f.unpadded()
	if fault != nil {
		return fault
	}
	if f.Has("PRIORITY") || f.Type == dissect.FramePriority {
		if len(p) < 5 {
			return faultOf("pad", f.values["pad"], "room for the priority",
				"RFC 9113 §6.2")
		}
		f.values["priority"] = priorityText(p)
		p = p[5:]
	}
	p = f.parseNumbers(p)
	switch f.Type {
	case dissect.FrameSettings:
		for ; len(p) >= 6; p = p[6:] {
			f.values[dissect.Setting(binary.BigEndian.Uint16(p))] =
				strconv.FormatUint(uint64(binary.BigEndian.Uint32(p[2:])), 10)
		}
	case dissect.FrameData:
		f.data = p
	case dissect.FrameHeaders, dissect.FramePushPromise,
		dissect.FrameContinuation:
		f.block = p
	}
	if int(f.Type) >= len(dissect.FrameTypes) {
		f.values["payload"] = string(p)
	}
	return nil
}

// unpadded is the payload without pad length and padding. RFC 9113 §6.1.
func (f *frame) unpadded() ([]byte, *fault) {
	p := f.payload
	if !f.Has("PADDED") || len(p) == 0 {
		return p, nil
	}
	n := int(p[0])
	f.values["pad"] = strconv.Itoa(n)
	if n > len(p)-1 {
		return nil, faultOf("pad", strconv.Itoa(n), fmt.Sprintf("at most %d, "+
			"what is left of the payload", len(p)-1), "RFC 9113 §6.1")
	}
	return p[1 : len(p)-n], nil
}

// parseNumbers takes the type's numbers off p, four bytes each, and names
// what is left. It returns that.
func (f *frame) parseNumbers(p []byte) []byte {
	for _, key := range ofType[f.Type] {
		switch {
		case key == "data" || key == "debug" || key == "block":
			f.values[key] = string(p)
		case len(p) < 4 || key == "pad" || key == "priority" || key == "hpack":
		case key == "code":
			f.values[key] = dissect.ErrorCode(binary.BigEndian.Uint32(p))
			p = p[4:]
		default:
			v := binary.BigEndian.Uint32(p) &^ (1 << 31)
			f.values[key] = strconv.FormatUint(uint64(v), 10)
			p = p[4:]
		}
	}
	return p
}

// partOfList reports whether f begins a field list that CONTINUATION has yet
// to end.
func (f *frame) partOfList() bool {
	return (f.Type == dissect.FrameHeaders ||
		f.Type == dissect.FramePushPromise) && !f.decoded
}

func priorityText(p []byte) string {
	v := binary.BigEndian.Uint32(p)
	text := fmt.Sprintf("%d/%d", v&^(1<<31), int(p[4])+1)
	if v>>31 == 1 {
		text = "!" + text
	}
	return text
}

// fieldsOf decodes the block that f ends, in the order of the connection:
// that is what the table's state depends on. RFC 9113 §4.3.
func (h *frames) fieldsOf(f *frame) *fault {
	switch f.Type {
	default:
		return nil
	case dissect.FrameHeaders, dissect.FramePushPromise:
		h.open, h.block = f, nil
	case dissect.FrameContinuation:
	}
	h.block = append(h.block, f.block...)
	if !f.Has("END_HEADERS") {
		return nil
	}
	list, err := h.decode(h.block)
	if err != nil {
		w := faultOf("block", "", "HPACK", "RFC 9113 §4.3")
		w.hint = blockHint(h.block, err)
		return w
	}
	h.open.fields, h.open.decoded = list, true
	h.open = nil
	return nil
}

func (h *frames) decode(block []byte) ([]hpack.HeaderField, error) {
	if h.decoder == nil {
		h.decoder = hpack.NewDecoder(4096, nil)
	}
	return h.decoder.DecodeFull(block)
}

// blockHint says what is wrong with a block that cannot be decoded.
func blockHint(block []byte, err error) string {
	text := strings.TrimPrefix(err.Error(), "decoding error: ")
	if len(block) > dissect.FrameHeaderLen {
		fresh := hpack.NewDecoder(4096, nil)
		n := len(block) - dissect.FrameHeaderLen
		if _, err := fresh.DecodeFull(block[:n]); err == nil {
			return fmt.Sprintf(": its first %d bytes are; the other 9 "+
				"seem to be the next frame's header (%d = %d + 9)", n,
				len(block), n)
		}
	}
	if bytes.HasPrefix(block, []byte(":")) || bytes.Contains(block,
		[]byte("\r\n")) {
		return ", which is binary: this is text"
	}
	if bad, ok := dissect.FirstBad(dissect.HPACK(block)); ok &&
		bad.Bad != "" {
		return fmt.Sprintf(": byte %d, %s: %s", bad.Offset, bad.Name,
			bad.Bad)
	}
	return ": " + text
}
