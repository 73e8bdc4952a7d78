//go:build ignore

// HEADERS do not say that the list ends with them, and DATA comes where
// CONTINUATION must.
//
//impostor:caught-by 06-05
//impostor:errata 50
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
		Flags: 0, Fragment: c.AppendFields(nil, list)})
	return frame.AppendData(dst, frame.Data{StreamID: id,
		Flags: frame.FlagEndStream, Data: r.Body})
}
