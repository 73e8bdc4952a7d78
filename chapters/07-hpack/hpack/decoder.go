package hpack

import (
	"errors"
	"io"
)

// A Decoder turns field blocks back into fields. A connection has one for what
// it receives, and gives it every block, in order, even those that nobody
// wants any more: each may change the table that the next one needs.
type Decoder struct {
	limits Limits
	table  Table
	text   text   // of the literals that are not in the table
	buf    []byte // a string being decoded
	left   int64  // what the list may still count; < 0: too large
	// What SETTINGS_HEADER_TABLE_SIZE allows, in bytes, and the least that it
	// has allowed since the last block.
	allowed, lowest uint32
}

// Limits bound what a field block may cost. A zero means the default.
type Limits struct {
	String uint32 // bytes of a name or a value
	List   uint32 // our SETTINGS_MAX_HEADER_LIST_SIZE: the sum of Field.Size
}

// DefaultLimits are in force where Limits holds a zero.
var DefaultLimits = Limits{String: 16 << 10, List: 64 << 10}

// NewDecoder returns a Decoder whose dynamic table is of DefaultTableSize.
func NewDecoder(limits Limits) *Decoder {
	if limits.String == 0 {
		limits.String = DefaultLimits.String
	}
	if limits.List == 0 {
		limits.List = DefaultLimits.List
	}
	const size = DefaultTableSize
	return &Decoder{limits: limits, table: Table{max: size}, allowed: size,
		lowest: size}
}

// Table returns the decoder's tables, to look at.
func (d *Decoder) Table() *Table { return &d.table }

// fits counts a field of so many bytes of text, and reports whether the list
// may have it.
func (d *Decoder) fits(text int) bool {
	d.left -= int64(text) + overhead
	return d.left >= 0
}

// failed returns err as Decode does: where the block ends too early, that is
// what is wrong with it.
func failed(err error, offset int) error {
	var e *Error
	if errors.Is(err, io.ErrUnexpectedEOF) {
		e = &Error{Text: "block: got its end inside a field, want a whole " +
			"one (RFC 7541 §6)"}
	} else if !errors.As(err, &e) {
		return err
	}
	e.Offset = offset
	return e
}

// finish ends a block.
func (d *Decoder) finish(dst []Field) ([]Field, error) {
	if cap(d.buf) > chunk {
		d.buf = nil // it was for one long string, and would stay for ever
	}
	if d.left < 0 {
		return dst, ErrListTooLarge
	}
	return dst, nil
}
