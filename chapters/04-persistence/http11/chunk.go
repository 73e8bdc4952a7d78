package http11

import "barewire/02-requests/request"

// maxSizeDigits bounds the digits of a chunk's size, zeros before it included:
// 15 of them cannot overflow an int64, and a chunk of 2^60 bytes is refused by
// its length anyway.
const maxSizeDigits = 15

// ParseChunkSize parses the line before a chunk, without its CR LF.
//
//	chunk-size [ chunk-ext ]    chunk-size = 1*HEXDIG
//
// Nothing but hex digits is a size, maxSizeDigits of them at most: no sign, no
// 0x, no space before it. What may follow is an extension, which begins with a
// semicolon, with or without white space before it. We know none, so we skip
// it, but not its bytes: one that no field value may have is refused here too.
// Errors are a *request.StatusError with 400. RFC 9112 §7.1, §7.1.1.
//
//lab:exercise 04-05
func ParseChunkSize(line []byte) (size int64, err error) {
	return 0, notBegun("04-05", "ParseChunkSize")
}

// isExtension reports whether p may follow a chunk's size.
//
//	chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
//
// We do not look into it. That p ends where the line ends is all that
// matters, and a CR or an LF in it would make that doubtful.
func isExtension(p []byte) bool {
	for _, c := range p {
		if c < ' ' && c != '\t' || c == 0x7f {
			return false
		}
	}
	semicolon := 0
	for semicolon < len(p) && (p[semicolon] == ' ' || p[semicolon] == '\t') {
		semicolon++
	}
	return len(p) == 0 || semicolon < len(p) && p[semicolon] == ';'
}

// AppendChunk appends p as one chunk: its size in hex, CR LF, p, CR LF. An
// empty p appends nothing, for a chunk of size 0 would be the last one.
// RFC 9112 §7.1.
//
//lab:exercise 04-06
//lab:stub return append(dst, p...)
func AppendChunk(dst, p []byte) []byte {
	return append(dst, p...)
}

// AppendLastChunk appends what ends a body in chunks: a size of 0, the
// trailers as field lines, and an empty line. A trailer that must not be sent
// (http10.AppendField says which) is an error, and dst comes back as it was.
// RFC 9112 §7.1, §7.1.2.
//
//lab:exercise 04-06
//lab:stub return dst, nil
func AppendLastChunk(dst []byte, trailers request.Fields) ([]byte, error) {
	return dst, nil
}
