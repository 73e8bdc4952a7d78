//go:build ignore

// Content-Length is 13, the length of another greeting.
//
//impostor:caught-by 06-05
//impostor:errata 54
package h2min

import (
	"strconv"

	"barewire/05-frames/frame"
)

func AppendResponse(dst []byte, id uint32, r *Response, c Codec) []byte {
	list := []Field{{":status", strconv.Itoa(r.Status)}}
	list = append(list, r.Fields...)
	list = append(list, Field{"content-length", "13"})
	dst = frame.AppendHeaders(dst, frame.Headers{StreamID: id,
		Flags: frame.FlagEndHeaders, Fragment: c.AppendFields(nil, list)})
	return frame.AppendData(dst, frame.Data{StreamID: id,
		Flags: frame.FlagEndStream, Data: r.Body})
}
