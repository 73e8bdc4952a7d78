// Package wsframe reads and writes WebSocket frames: the header in its three
// lengths, what a header may say, the mask, and what a close frame holds.
//
// Everything here is bytes in and bytes out, but for ReadHeader and
// ReadPayload, which wait for the bytes first. RFC 6455 §5, §7.4.
package wsframe

import "fmt"

// Opcode says what a frame carries. RFC 6455 §5.2, §11.8.
type Opcode byte

// The opcodes there are. 3 to 7 are kept for other data, 11 to 15 for other
// control frames.
const (
	Continuation Opcode = 0x0
	Text         Opcode = 0x1
	Binary       Opcode = 0x2
	Close        Opcode = 0x8
	Ping         Opcode = 0x9
	Pong         Opcode = 0xa
)

var opcodes = map[Opcode]string{Continuation: "continuation", Text: "text",
	Binary: "binary", Close: "close", Ping: "ping", Pong: "pong"}

// IsControl reports whether op speaks of the connection, not in it.
// RFC 6455 §5.5.
func (op Opcode) IsControl() bool { return op&0x8 != 0 }

// Known reports whether op has a meaning.
func (op Opcode) Known() bool {
	return op <= Binary || Close <= op && op <= Pong
}

// String is the RFC's name, or the number.
func (op Opcode) String() string {
	if name, ok := opcodes[op]; ok {
		return name
	}
	return fmt.Sprintf("opcode %#x", byte(op))
}
