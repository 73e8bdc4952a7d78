//go:build ignore

// The client begins with SETTINGS, as a server does.
//
//impostor:caught-by 06-07
package h2min

import "barewire/05-frames/frame"

func AppendRequest(dst []byte, r *Request) []byte {
	dst = frame.AppendSettings(dst,
		frame.Setting{ID: frame.EnablePush, Value: 0})
	list := append([]Field{{":method", r.Method}, {":scheme", r.Scheme},
		{":authority", r.Authority}, {":path", r.Path}}, r.Fields...)
	return frame.AppendHeaders(dst, frame.Headers{StreamID: requestStream,
		Flags:    frame.FlagEndHeaders | frame.FlagEndStream,
		Fragment: Plain{}.AppendFields(nil, list)})
}
