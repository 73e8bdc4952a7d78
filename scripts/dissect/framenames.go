package dissect

import (
	"encoding/binary"
	"strconv"
	"strings"
)

// ClientPreface is what a client of HTTP/2 sends first. RFC 9113 §3.4.
const ClientPreface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

// FrameHeaderLen is the length of a frame's header. RFC 9113 §4.1.
const FrameHeaderLen = 9

// DefaultMaxFrame is the longest payload that nobody has to allow.
// RFC 9113 §4.2.
const DefaultMaxFrame = 1 << 14

// The types of RFC 9113 §6.
const (
	FrameData = iota
	FrameHeaders
	FramePriority
	FrameRSTStream
	FrameSettings
	FramePushPromise
	FramePing
	FrameGoAway
	FrameWindowUpdate
	FrameContinuation
)

// FrameTypes are the names of the types. RFC 9113 §6.
var FrameTypes = []string{
	"DATA", "HEADERS", "PRIORITY", "RST_STREAM", "SETTINGS", "PUSH_PROMISE",
	"PING", "GOAWAY", "WINDOW_UPDATE", "CONTINUATION",
}

// ErrorCodes are the names of the error codes. RFC 9113 §7.
var ErrorCodes = []string{
	"NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR",
	"SETTINGS_TIMEOUT", "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM",
	"CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM",
	"INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
}

// Settings are the names of the settings: RFC 9113 §6.5.2, RFC 8441 §3,
// RFC 9218 §2.1. Those without a name have none.
var Settings = []string{
	"", "HEADER_TABLE_SIZE", "ENABLE_PUSH", "MAX_CONCURRENT_STREAMS",
	"INITIAL_WINDOW_SIZE", "MAX_FRAME_SIZE", "MAX_HEADER_LIST_SIZE", "",
	"ENABLE_CONNECT_PROTOCOL", "NO_RFC7540_PRIORITIES",
}

// The flags of RFC 9113 §6.
const (
	FlagAck        = 0x01 // SETTINGS, PING
	FlagEndStream  = 0x01 // DATA, HEADERS
	FlagEndHeaders = 0x04
	FlagPadded     = 0x08
	FlagPriority   = 0x20
)

// flagNames are the flags that each type defines.
var flagNames = [...][]struct {
	bit  byte
	name string
}{
	FrameData: {{FlagEndStream, "END_STREAM"}, {FlagPadded, "PADDED"}},
	FrameHeaders: {{FlagEndStream, "END_STREAM"},
		{FlagEndHeaders, "END_HEADERS"}, {FlagPadded, "PADDED"},
		{FlagPriority, "PRIORITY"}},
	FrameSettings: {{FlagAck, "ACK"}},
	FramePushPromise: {{FlagEndHeaders, "END_HEADERS"},
		{FlagPadded, "PADDED"}},
	FramePing:         {{FlagAck, "ACK"}},
	FrameContinuation: {{FlagEndHeaders, "END_HEADERS"}},
}

// nameOf is the n-th name, or the number.
func nameOf(names []string, n uint32) string {
	if int64(n) < int64(len(names)) && names[n] != "" {
		return names[n]
	}
	digits := strconv.FormatUint(uint64(n), 16)
	if len(digits) < 2 {
		digits = "0" + digits
	}
	return "0x" + digits
}

// FrameType is a type's name, or its number: "0x2a".
func FrameType(t byte) string { return nameOf(FrameTypes, uint32(t)) }

// ErrorCode is a code's name, or its number.
func ErrorCode(c uint32) string { return nameOf(ErrorCodes, c) }

// Setting is a setting's name, or its number.
func Setting(id uint16) string { return nameOf(Settings, uint32(id)) }

// FlagBit is the bit that a type calls so, 0 if it knows no such flag.
func FlagBit(t byte, name string) byte {
	if int(t) < len(flagNames) {
		for _, f := range flagNames[t] {
			if f.name == name {
				return f.bit
			}
		}
	}
	return 0
}

// FlagNames are the names of the flags that are set; a bit without a name in
// a frame of this type comes last: "END_STREAM +0x40".
func FlagNames(t, flags byte) string {
	var names []string
	if int(t) < len(flagNames) {
		for _, f := range flagNames[t] {
			if flags&f.bit != 0 {
				names, flags = append(names, f.name), flags&^f.bit
			}
		}
	}
	if flags != 0 {
		names = append(names, "+"+nameOf(nil, uint32(flags)))
	}
	return strings.Join(names, " ")
}

// A FrameHeader is the nine bytes that begin a frame. RFC 9113 §4.1.
type FrameHeader struct {
	Length      int
	Type, Flags byte
	Reserved    bool // the bit before the stream's number is set
	Stream      uint32
}

// ParseFrameHeader takes the header apart. p has nine bytes at least.
func ParseFrameHeader(p []byte) FrameHeader {
	id := binary.BigEndian.Uint32(p[5:])
	return FrameHeader{
		Length:   int(p[0])<<16 | int(p[1])<<8 | int(p[2]),
		Type:     p[3],
		Flags:    p[4],
		Reserved: id>>31 == 1,
		Stream:   id &^ (1 << 31),
	}
}

// Has reports whether the flag is set and the type knows it by that name.
func (h FrameHeader) Has(flag string) bool {
	bit := FlagBit(h.Type, flag)
	return bit != 0 && h.Flags&bit != 0
}

// String is the header as go run . shows it in chapter 05.
func (h FrameHeader) String() string {
	s := FrameType(h.Type) + " len=" + strconv.Itoa(h.Length) + " stream=" +
		strconv.FormatUint(uint64(h.Stream), 10)
	if names := FlagNames(h.Type, h.Flags); names != "" {
		s += " " + names
	}
	return s
}

// sizes are the bounds of a payload, and stream whether a type belongs to
// one: 1 always, 0 never, 2 either way. RFC 9113 §6.
var frameRules = [...]struct {
	least, most int
	stream      uint8
	section     string
}{
	FrameData:         {0, 1<<24 - 1, 1, "§6.1"},
	FrameHeaders:      {0, 1<<24 - 1, 1, "§6.2"},
	FramePriority:     {5, 5, 1, "§6.3"},
	FrameRSTStream:    {4, 4, 1, "§6.4"},
	FrameSettings:     {0, 1<<24 - 1, 0, "§6.5"},
	FramePushPromise:  {4, 1<<24 - 1, 1, "§6.6"},
	FramePing:         {8, 8, 0, "§6.7"},
	FrameGoAway:       {8, 1<<24 - 1, 0, "§6.8"},
	FrameWindowUpdate: {4, 4, 2, "§6.9"},
	FrameContinuation: {0, 1<<24 - 1, 1, "§6.10"},
}

// A FrameFault is what is wrong with a frame: a field of it, by the name that
// String gives it, what it is, what it should be, and the rule's section.
type FrameFault struct{ Field, Got, Want, Section string }

// String says it: "len=17, want 8".
func (f *FrameFault) String() string {
	if f.Got == "" {
		return f.Field + ": want " + f.Want
	}
	return f.Field + "=" + f.Got + ", want " + f.Want
}

// Fault finds what is wrong with a header by itself, or nil. A type that
// nobody knows may be anything, but for its first bit.
func (h FrameHeader) Fault() *FrameFault {
	if h.Reserved {
		return &FrameFault{"stream", "R+" + strconv.Itoa(int(h.Stream)),
			"the reserved bit unset", "RFC 9113 §4.1"}
	}
	if int(h.Type) >= len(frameRules) {
		return nil
	}
	rule := frameRules[h.Type]
	section := "RFC 9113 " + rule.section
	if want := h.wantedLength(); want != "" {
		return &FrameFault{"len", strconv.Itoa(h.Length), want +
			h.lengthHint(), section}
	}
	id := strconv.FormatUint(uint64(h.Stream), 10)
	switch {
	case rule.stream == 1 && h.Stream == 0:
		return &FrameFault{"stream", id, "a stream: not 0", section}
	case rule.stream == 0 && h.Stream != 0:
		return &FrameFault{"stream", id, "0, the connection", section}
	}
	return nil
}

// wantedLength says what the length should be, or nothing if it can be right.
func (h FrameHeader) wantedLength() string {
	rule := frameRules[h.Type]
	least := rule.least
	if h.Has("PADDED") {
		least++
	}
	if h.Has("PRIORITY") {
		least += 5
	}
	switch {
	case h.Type == FrameSettings && h.Has("ACK"):
		if h.Length != 0 {
			return "0"
		}
	case h.Type == FrameSettings && h.Length%6 != 0:
		return "a multiple of 6"
	case rule.least == rule.most && h.Length != rule.least:
		return strconv.Itoa(rule.least)
	case h.Length < least:
		return "at least " + strconv.Itoa(least)
	}
	return ""
}

// lengthHint knows the commonest reason for a wrong length: the header's own
// nine bytes are counted.
func (h FrameHeader) lengthHint() string {
	less := h
	less.Length -= FrameHeaderLen
	if less.Length < 0 || less.wantedLength() != "" {
		return ""
	}
	return ": " + strconv.Itoa(h.Length) + " = " + strconv.Itoa(less.Length) +
		" + the header's own 9"
}
