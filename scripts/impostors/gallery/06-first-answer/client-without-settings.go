//go:build ignore

// The client sends HEADERS right behind the preface, without SETTINGS.
//
//impostor:caught-by 06-07
package h2min

import "barewire/05-frames/frame"

func AppendRequest(dst []byte, r *Request) []byte {
	dst = append(dst, Preface...)
	list := append([]Field{{":method", r.Method}, {":scheme", r.Scheme},
		{":authority", r.Authority}, {":path", r.Path}}, r.Fields...)
	return frame.AppendHeaders(dst, frame.Headers{StreamID: requestStream,
		Flags:    frame.FlagEndHeaders | frame.FlagEndStream,
		Fragment: Plain{}.AppendFields(nil, list)})
}
