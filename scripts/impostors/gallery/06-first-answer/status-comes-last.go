//go:build ignore

// :status stands behind the other fields.
//
//impostor:caught-by 06-05
package h2min

import (
	"strconv"

	"barewire/05-frames/frame"
)

func AppendResponse(dst []byte, id uint32, r *Response, c Codec) []byte {
	list := append([]Field(nil), r.Fields...)
	list = append(list, Field{"content-length", strconv.Itoa(len(r.Body))},
		Field{":status", strconv.Itoa(r.Status)})
	dst = frame.AppendHeaders(dst, frame.Headers{StreamID: id,
		Flags: frame.FlagEndHeaders, Fragment: c.AppendFields(nil, list)})
	return frame.AppendData(dst, frame.Data{StreamID: id,
		Flags: frame.FlagEndStream, Data: r.Body})
}
