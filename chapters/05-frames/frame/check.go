package frame

import "fmt"

// A rule is what a type wants of a frame's header.
type rule struct {
	section  string // of RFC 9113
	min, max uint32 // bytes of payload, without what flags add (see sizes)
	stream   association
	flags    Flags // those the type defines
}

// An association says whether frames of a type belong to a stream.
type association uint8

const (
	eitherOne association = iota // to a stream or to the connection
	oneStream                    // to a stream: never stream 0
	wholeConn                    // to the connection: always stream 0
)

// rules is RFC 9113 §6 in ten lines. A PUSH_PROMISE, for one, has at least the
// four bytes of the promised stream's identifier.
var rules = [len(typeNames)]rule{
	TypeData: {"§6.1", 0, MaxLength, oneStream,
		FlagEndStream | FlagPadded},
	TypeHeaders:   {"§6.2", 0, MaxLength, oneStream, headersFlags},
	TypePriority:  {"§6.3", 5, 5, oneStream, 0},
	TypeRSTStream: {"§6.4", 4, 4, oneStream, 0},
	TypeSettings:  {"§6.5", 0, MaxLength, wholeConn, FlagAck},
	TypePushPromise: {"§6.6", 4, MaxLength, oneStream,
		FlagEndHeaders | FlagPadded},
	TypePing:         {"§6.7", 8, 8, wholeConn, FlagAck},
	TypeGoAway:       {"§6.8", 8, MaxLength, wholeConn, 0},
	TypeWindowUpdate: {"§6.9", 4, 4, eitherOne, 0},
	TypeContinuation: {"§6.10", 0, MaxLength, oneStream, FlagEndHeaders},
}

const headersFlags = FlagEndStream | FlagEndHeaders | FlagPadded | FlagPriority

// Check says whether a frame that begins with h can be right, before a byte of
// its payload is here. Two rules are asked in the order of RFC 9113: first
// the size (§4.2: FRAME_SIZE_ERROR), then the stream (§6: PROTOCOL_ERROR).
// A type that is not known has no rules: it is ignored (§5.5).
//
// Errors are a *ConnError, except that a PRIORITY of a wrong size concerns its
// stream alone and is a *StreamError.
//
//lab:exercise 05-03
//lab:stub return nil
func (h Header) Check() error {
	return nil
}

// sizes returns the bounds of a known type's payload, in bytes, with the fields
// that are there because of a flag: Pad Length, and HEADERS' priority.
func (h Header) sizes() (least, most uint32) {
	r := &rules[h.Type]
	least, most = r.min, r.max
	flags := h.Flags & r.flags
	if flags.Has(FlagPadded) {
		least++
	}
	if flags.Has(FlagPriority) {
		least += priorityLen
	}
	if flags.Has(FlagAck) && h.Type == TypeSettings {
		most = 0 // an ACK repeats nothing (§6.5)
	}
	return least, most
}

// sizeError returns a FRAME_SIZE_ERROR. Nearly every frame changes something
// that the connection as a whole needs, a window or the field decoder, and
// then the error is the connection's. A PRIORITY changes nothing (§6.3).
func (h Header) sizeError() error {
	text := fmt.Sprintf("%v: length: got %d, want %s (RFC 9113 %s)", h.Type,
		h.Length, h.wantedSize(), rules[h.Type].section)
	if h.Type == TypePriority && h.StreamID != 0 {
		return &StreamError{h.StreamID, FrameSizeError, text}
	}
	return &ConnError{FrameSizeError, text}
}

// wantedSize puts the bounds into words.
func (h Header) wantedSize() string {
	least, most := h.sizes()
	switch {
	case least == most:
		return fmt.Sprint(least)
	case h.Type == TypeSettings:
		return fmt.Sprintf("a multiple of %d", settingLen)
	}
	return fmt.Sprintf("at least %d", least)
}

// streamError returns a PROTOCOL_ERROR for a frame about what its type is not.
func (h Header) streamError(want string) error {
	return connError(ProtocolError, "%v: stream: got %d, want %s (RFC 9113 %s)",
		h.Type, h.StreamID, want, rules[h.Type].section)
}

// tooLong is the error for a frame that is longer than we said we accept,
// whatever its type. RFC 9113 §4.2. It is always the connection's: behind the
// header may be 16 MB, which nobody wants to read and throw away.
func (h Header) tooLong(max uint32) error {
	return connError(FrameSizeError, "%v: length: got %d, want at most %d, "+
		"our SETTINGS_MAX_FRAME_SIZE (RFC 9113 §4.2)", h.Type, h.Length, max)
}
