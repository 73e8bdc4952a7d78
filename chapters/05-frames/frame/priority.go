package frame

import (
	"encoding/binary"
	"io"
)

// A Dependency is how RFC 7540 let a client say which streams matter more. It
// was complex and served few, so RFC 9113 §5.3.2 deprecates it. It is still
// sent, so it must still be read; nothing has to come of it.
type Dependency struct {
	Exclusive        bool
	StreamDependency uint32 // 31 bits
	Weight           uint8  // one less than the weight it stands for
}

// priorityLen is the length of a Dependency's three fields, in bytes.
const priorityLen = 5

// Check refuses a stream that depends on itself, with a *StreamError. The rule
// is RFC 7540 §5.3.1's; RFC 9113 has forgotten it along with the rest of the
// scheme, but there are tests that have not.
func (d Dependency) Check(id uint32) error {
	if d.StreamDependency == id {
		return streamError(id, ProtocolError, "priority: stream dependency: "+
			"got %d, the stream itself, want another (RFC 7540 §5.3.1)", id)
	}
	return nil
}

// parseDependency parses the priority fields at the front of p.
func parseDependency(p []byte) (Dependency, error) {
	if len(p) < priorityLen {
		return Dependency{}, io.ErrUnexpectedEOF
	}
	v := binary.BigEndian.Uint32(p)
	return Dependency{
		// Exclusive (1),
		Exclusive: v&reservedBit != 0,
		// Stream Dependency (31),
		StreamDependency: v &^ reservedBit,
		// Weight (8),
		Weight: p[4],
	}, nil
}

// appendDependency appends the priority fields.
func appendDependency(dst []byte, d Dependency) []byte {
	v := d.StreamDependency &^ reservedBit
	if d.Exclusive {
		v |= 1 << 31
	}
	return append(appendUint32(dst, v), d.Weight)
}

// A Priority says after the fact what HEADERS' flag PRIORITY says at the start
// of a stream. RFC 9113 §6.3.
type Priority struct {
	StreamID uint32
	Dependency
}

// ParsePriority parses a PRIORITY frame. A stream that depends on itself is a
// *StreamError.
func ParsePriority(h Header, p []byte) (Priority, error) {
	d, err := parseDependency(p)
	if err == nil {
		err = d.Check(h.StreamID)
	}
	return Priority{h.StreamID, d}, err
}

// AppendPriority appends a PRIORITY frame.
func AppendPriority(dst []byte, p Priority) []byte {
	dst = begin(dst, TypePriority, 0, p.StreamID, priorityLen)
	return appendDependency(dst, p.Dependency)
}
