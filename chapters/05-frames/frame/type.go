package frame

import (
	"fmt"
	"strings"
)

// A Type says what a frame's payload is. RFC 9113 §6.
type Type uint8

// The ten types of RFC 9113. Frames of other types are ignored: they are how
// HTTP/2 is extended (§5.5).
const (
	TypeData         Type = 0x00 // §6.1
	TypeHeaders      Type = 0x01 // §6.2
	TypePriority     Type = 0x02 // §6.3, deprecated
	TypeRSTStream    Type = 0x03 // §6.4
	TypeSettings     Type = 0x04 // §6.5
	TypePushPromise  Type = 0x05 // §6.6
	TypePing         Type = 0x06 // §6.7
	TypeGoAway       Type = 0x07 // §6.8
	TypeWindowUpdate Type = 0x08 // §6.9
	TypeContinuation Type = 0x09 // §6.10
)

var typeNames = [...]string{
	"DATA", "HEADERS", "PRIORITY", "RST_STREAM", "SETTINGS", "PUSH_PROMISE",
	"PING", "GOAWAY", "WINDOW_UPDATE", "CONTINUATION",
}

// Known reports whether t is one of RFC 9113's types.
func (t Type) Known() bool { return int(t) < len(typeNames) }

// String returns the RFC's name of t, or its number: "0x0a".
func (t Type) String() string {
	if t.Known() {
		return typeNames[t]
	}
	return fmt.Sprintf("0x%02x", uint8(t))
}

// Flags are eight bits whose meaning depends on the frame's type: 0x01 is
// END_STREAM in DATA and HEADERS, ACK in SETTINGS and PING, nothing elsewhere.
type Flags uint8

// The flags of RFC 9113 §6.
const (
	FlagAck        Flags = 0x01 // SETTINGS, PING
	FlagEndStream  Flags = 0x01 // DATA, HEADERS
	FlagEndHeaders Flags = 0x04 // HEADERS, PUSH_PROMISE, CONTINUATION
	FlagPadded     Flags = 0x08 // DATA, HEADERS, PUSH_PROMISE
	FlagPriority   Flags = 0x20 // HEADERS
)

// Has reports whether each flag of want is set in f.
func (f Flags) Has(want Flags) bool { return f&want == want }

// defined returns those of h's flags that its type defines. The others MUST be
// ignored by who receives them and unset by who sends. RFC 9113 §4.1.
func (h Header) defined() Flags {
	if !h.Type.Known() {
		return 0
	}
	return h.Flags & rules[h.Type].flags
}

// flagNames are the names of h's flags: "END_STREAM END_HEADERS". Bits that
// have none are last, as a number: "+0x40".
func (h Header) flagNames() string {
	var names []string
	known := h.defined()
	for _, flag := range []Flags{FlagEndStream, FlagEndHeaders, FlagPadded,
		FlagPriority} {
		if known.Has(flag) {
			names = append(names, flag.nameIn(h.Type))
		}
	}
	if rest := h.Flags &^ known; rest != 0 {
		names = append(names, fmt.Sprintf("+0x%02x", uint8(rest)))
	}
	return strings.Join(names, " ")
}

// nameIn returns the name of the single flag f in a frame of type t.
func (f Flags) nameIn(t Type) string {
	switch {
	case f == FlagAck && (t == TypeSettings || t == TypePing):
		return "ACK"
	case f == FlagEndStream:
		return "END_STREAM"
	case f == FlagEndHeaders:
		return "END_HEADERS"
	case f == FlagPadded:
		return "PADDED"
	}
	return "PRIORITY"
}
