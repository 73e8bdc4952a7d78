package wsframe

// maxControl is the longest payload of a control frame. RFC 6455 §5.5.
const maxControl = 125

// CheckHeader wants what holds for every frame, whoever sent it: no RSV bit
// that is not in rsv, the bits that extensions have given a meaning; an opcode
// that has one; control frames whole, of at most 125 bytes, and with no RSV
// bit at all. The error is a *CloseError with 1002. RFC 6455 §5.2, §5.5;
// RFC 7692 §6.
//
//lab:exercise 11-03
func CheckHeader(h Header, rsv byte) error {
	return notBegun("11-03", "CheckHeader")
}

// CheckMask wants a mask on what a client has sent and none on what a server
// has. A client's mask is to be new each time and not to be guessed, so that
// nobody can make a browser write bytes of his choice to the wire, where an
// old proxy could take them for a request and remember the answer. The error
// is a *CloseError with 1002. RFC 6455 §5.1, §10.3.
//
//lab:exercise 11-04
//lab:stub return nil
func CheckMask(h Header, fromClient bool) error {
	return nil
}
