// Package hpack compresses field lists as HTTP/2 wants it: what was sent before
// is sent as a number, and what was not is sent in fewer bits. RFC 7541.
package hpack

// A Field is one line of a field list. Names are in lower case; those that
// begin with a colon are pseudo-fields (RFC 9113 §8.3).
type Field struct {
	Name, Value string
	// Sensitive fields are never put into a table, here or by whoever passes
	// them on: in a table a secret can be guessed. RFC 7541 §7.1.3.
	Sensitive bool
}

// overhead is what a field counts beside its text, in bytes: what two
// pointers and two counters took when the RFC was written. RFC 7541 §4.1.
const overhead = 32

// Size returns what f counts in a table, in bytes (RFC 7541 §4.1). In a field
// list it counts the same (RFC 9113 §6.5.2).
func (f *Field) Size() uint32 {
	return uint32(len(f.Name)+len(f.Value)) + overhead
}

// DefaultTableSize is how large a dynamic table is unless
// SETTINGS_HEADER_TABLE_SIZE says otherwise, in bytes. RFC 9113 §6.5.2.
const DefaultTableSize = 4096

// The first byte of an instruction says which of five it is, and leaves a
// prefix to the integer that follows. RFC 7541 §6.
//
//	1 xxxxxxx  an index: the field stands in a table          §6.1
//	01 xxxxxx  a literal, to be put into the dynamic table    §6.2.1
//	001 xxxxx  the dynamic table's new size                   §6.3
//	0001 xxxx  a literal never to be put into any             §6.2.3
//	0000 xxxx  a literal                                      §6.2.2
const (
	indexedBit  = 0x80
	addedBit    = 0x40
	resizeBit   = 0x20
	neverBit    = 0x10
	indexedBits = 7 // of prefix
	addedBits   = 6
	resizeBits  = 5
	literalBits = 4
)
