//go:build ignore

// The length of a frame counts the nine bytes of its header.
//
//impostor:caught-by 06-05
//impostor:errata 48
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
		Length: uint32(9 + len(r.Body)), Type: frame.TypeData,
		Flags: frame.FlagEndStream, StreamID: id}), r.Body...)
}
