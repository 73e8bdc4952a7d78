//go:build ignore

// What dst held already is gone when the request is appended.
//
//impostor:caught-by 06-07
package h2min

import "barewire/05-frames/frame"

func AppendRequest(dst []byte, r *Request) []byte {
	dst = append(dst[:0], Preface...)
	dst = frame.AppendSettings(dst,
		frame.Setting{ID: frame.EnablePush, Value: 0})
	list := append([]Field{{":method", r.Method}, {":scheme", r.Scheme},
		{":authority", r.Authority}, {":path", r.Path}}, r.Fields...)
	return frame.AppendHeaders(dst, frame.Headers{StreamID: requestStream,
		Flags:    frame.FlagEndHeaders | frame.FlagEndStream,
		Fragment: Plain{}.AppendFields(nil, list)})
}
