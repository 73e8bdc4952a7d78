//go:build ignore

// The body is sent as type 3, which is RST_STREAM.
//
//impostor:caught-by 06-05
//impostor:errata 47
package h2min

import (
	"strconv"

	"barewire/05-frames/frame"
)

func AppendResponse(dst []byte, id uint32, r *Response, c Codec) []byte {
	list := []Field{{":status", strconv.Itoa(r.Status)}}
	list = append(list, r.Fields...)
	list = append(list, Field{"content-length", strconv.Itoa(len(r.Body))})
	dst = frame.AppendHeaders(dst, frame.Headers{StreamID: id,
		Flags: frame.FlagEndHeaders, Fragment: c.AppendFields(nil, list)})
	return append(frame.AppendHeader(dst, frame.Header{
		Length: uint32(len(r.Body)), Type: frame.TypeRSTStream,
		Flags: frame.FlagEndStream, StreamID: id}), r.Body...)
}
