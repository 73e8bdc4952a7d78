//go:build ignore

// Five bytes that belong to the PRIORITY flag stand before the field block,
// and the flag is not set.
//
//impostor:caught-by 06-05
//impostor:errata 49
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
		Flags: frame.FlagEndHeaders, Fragment: c.AppendFields(make([]byte, 5), list)})
	return frame.AppendData(dst, frame.Data{StreamID: id,
		Flags: frame.FlagEndStream, Data: r.Body})
}
