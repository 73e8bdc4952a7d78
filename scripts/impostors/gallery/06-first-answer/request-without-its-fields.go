//go:build ignore

// The client sends the pseudo-fields and forgets the request's own.
//
//impostor:caught-by 06-07
package h2min

import "barewire/05-frames/frame"

func AppendRequest(dst []byte, r *Request) []byte {
	dst = append(dst, Preface...)
	dst = frame.AppendSettings(dst,
		frame.Setting{ID: frame.EnablePush, Value: 0})
	list := []Field{{":method", r.Method}, {":scheme", r.Scheme},
		{":authority", r.Authority}, {":path", r.Path}}
	return frame.AppendHeaders(dst, frame.Headers{StreamID: requestStream,
		Flags:    frame.FlagEndHeaders | frame.FlagEndStream,
		Fragment: Plain{}.AppendFields(nil, list)})
}
