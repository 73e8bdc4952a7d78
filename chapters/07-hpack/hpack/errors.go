package hpack

import (
	"errors"
	"fmt"
)

// An Error says why a field block cannot be decoded. What is in the dynamic
// table is then anybody's guess, so no later block can be decoded either: it
// ends the connection with COMPRESSION_ERROR. RFC 9113 §4.3.
type Error struct {
	Offset int    // of the byte of the block where the instruction began
	Text   string // got and want, and the rule's section
}

// Error returns "byte 12: index: got 70, want …".
func (e *Error) Error() string {
	return fmt.Sprintf("byte %d: %s", e.Offset, e.Text)
}

// refuse returns an *Error whose Offset is still to be filled in.
func refuse(format string, args ...any) error {
	return &Error{Text: fmt.Sprintf(format, args...)}
}

// ErrListTooLarge says that a block held more than Limits.List. The block has
// been decoded to its end, so the connection can go on: answer 431 or reset
// the stream. RFC 9113 §10.5.1.
var ErrListTooLarge = errors.New(
	"header list over SETTINGS_MAX_HEADER_LIST_SIZE")
