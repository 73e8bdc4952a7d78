package frame

// begin appends the header of a frame whose payload has n bytes. Of the flags
// it takes those that the type defines: the others MUST be unset.
// RFC 9113 §4.1.
func begin(dst []byte, t Type, flags Flags, id uint32, n int) []byte {
	h := Header{Length: uint32(n), Type: t, Flags: flags, StreamID: id}
	h.Flags = h.defined()
	return AppendHeader(dst, h)
}

// appendUint32 appends v, the most significant byte first, as all of HTTP/2's
// integers are sent.
func appendUint32(dst []byte, v uint32) []byte {
	return append(dst, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}
