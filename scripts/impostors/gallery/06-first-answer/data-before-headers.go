//go:build ignore

// The body goes out before the fields.
//
//impostor:caught-by 06-05
package h2min

import (
	"strconv"

	"barewire/05-frames/frame"
)

func AppendResponse(dst []byte, id uint32, r *Response, c Codec) []byte {
	list := []Field{{":status", strconv.Itoa(r.Status)}}
	list = append(list, r.Fields...)
	list = append(list, Field{"content-length", strconv.Itoa(len(r.Body))})
	dst = frame.AppendData(dst, frame.Data{StreamID: id, Data: r.Body})
	return frame.AppendHeaders(dst, frame.Headers{StreamID: id,
		Flags:    frame.FlagEndHeaders | frame.FlagEndStream,
		Fragment: c.AppendFields(nil, list)})
}
