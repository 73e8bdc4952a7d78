package hpack

// An Encoder turns fields into field blocks. A connection has one for what it
// sends, and sends every block that comes out, in order.
//
// Its policy, which RFC 7541 leaves to it:
//   - What stands in a table, name and value, is sent as its index.
//   - Sensitive fields, and Authorization and Proxy-Authorization whatever they
//     say of themselves, are sent as literals that nobody may ever index.
//   - Fields that seldom come twice (see changes), and those that would fill
//     more than half of the table, are sent as literals and not added.
//   - Everything else is sent as a literal and added to the table.
//   - Strings are Huffman coded where that is shorter.
type Encoder struct {
	table Table
	// The peer's SETTINGS_HEADER_TABLE_SIZE may have changed, and more than
	// once, since the last block: which size was the smallest.
	smallest uint32
	resized  bool
	found    int // the age of the last entry that was sent as an index
}

// maxTableSize is how much of the table that the peer allows we use, in bytes:
// a larger one takes longer to search than it saves.
const maxTableSize = DefaultTableSize

// NewEncoder returns an Encoder whose table is of DefaultTableSize.
func NewEncoder() *Encoder {
	return &Encoder{table: Table{max: DefaultTableSize}}
}

// Table returns the encoder's tables, to look at.
func (e *Encoder) Table() *Table { return &e.table }

// SetTableSize says that the peer allows a table of size bytes, its
// SETTINGS_HEADER_TABLE_SIZE. The next block begins by saying what we make of
// it. RFC 7541 §4.2.
func (e *Encoder) SetTableSize(size uint32) {
	size = min(size, maxTableSize)
	if !e.resized {
		if size == e.table.max {
			return
		}
		e.smallest, e.resized = size, true
	}
	e.smallest = min(e.smallest, size)
	e.table.Resize(size)
}

// appendResize appends the change of the table's size, and before it the
// smallest size there was in between: what left the table then has left the
// peer's too. RFC 7541 §4.2, §6.3.
//
//lab:exercise 07-07
//lab:stub return dst
func (e *Encoder) appendResize(dst []byte) []byte {
	return dst
}

// AppendBlock appends fields as one field block. It must be sent: the table
// knows of it already. Nothing of fields is kept.
//
//lab:exercise 07-06
func (e *Encoder) AppendBlock(dst []byte, fields []Field) []byte {
	panic("07-06 not begun: write (*Encoder).AppendBlock")
}

// appendLiteral appends f as a literal. index is that of an entry with its
// name, or 0. RFC 7541 §6.2.
func appendLiteral(dst []byte, first byte, prefix int, index uint32,
	f *Field) []byte {
	dst = AppendInt(dst, first, prefix, index)
	if index == 0 {
		dst = AppendString(dst, f.Name)
	}
	return AppendString(dst, f.Value)
}

// find looks a field up in both tables. It returns the index of an entry with
// its name and value, whole, or with its name, or 0.
//
//lab:exercise 07-06
func (e *Encoder) find(name, value string) (index uint32, whole bool) {
	panic("07-06 not begun: write (*Encoder).find")
}

// findDynamic looks for a whole field in the dynamic table, and returns its
// age. A table of 4 KiB has at most 128 entries: to look at all of them costs
// less than to keep a map in step with what comes and goes. And lists are much
// like the ones before them, so it begins with what came behind the last one
// found.
func (e *Encoder) findDynamic(name, value string) (age int, ok bool) {
	age = min(e.found, e.table.count)
	for range e.table.count {
		if age == 0 {
			age = e.table.count // behind the newest comes the oldest
		}
		age--
		f := e.table.at(age)
		if f.Value == value && f.Name == name {
			e.found = age
			return age, true
		}
	}
	return 0, false
}

// add puts f into the table, with the name that the static table has, if any.
func (e *Encoder) add(f *Field, index uint32) {
	var name string
	if 0 < index && index <= staticLen {
		name = static[index-1].Name
	} else {
		name = e.table.text.keepString(f.Name)
	}
	value := e.table.text.keepString(f.Value)
	e.table.Add(name, value)
}

// isSecret reports whether f must never stand in a table. RFC 7541 §7.1.3.
func isSecret(f *Field) bool {
	return f.Sensitive || f.Name == "authorization" ||
		f.Name == "proxy-authorization"
}

// changes reports whether the field called name is likely to have another value
// next time, so that an entry for it would push out a useful one.
func changes(name string) bool {
	switch name {
	case ":path", "age", "content-length", "content-range", "etag",
		"if-modified-since", "if-none-match", "last-modified", "location",
		"range", "set-cookie":
		return true
	}
	return false
}
