//go:build ignore

// DATA does not end the stream, and the client waits for more.
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
	dst = frame.AppendHeaders(dst, frame.Headers{StreamID: id,
		Flags: frame.FlagEndHeaders, Fragment: c.AppendFields(nil, list)})
	return frame.AppendData(dst, frame.Data{StreamID: id, Data: r.Body})
}
