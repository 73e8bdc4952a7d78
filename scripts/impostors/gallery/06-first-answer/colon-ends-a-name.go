//go:build ignore

// A field is cut at its first colon, and ":path" loses its name.
//
//impostor:caught-by 06-05
//impostor:errata 52
package h2min

import (
	"strings"

	"barewire/05-frames/frame"
)

func ParseRequest(id uint32, list []Field) (*Request, error) {
	fields := map[string]string{}
	for _, f := range list {
		name, value, _ := strings.Cut(f.Name+":"+f.Value, ":")
		fields[name] = value
	}
	r := &Request{Method: fields[":method"], Scheme: fields[":scheme"],
		Authority: fields[":authority"], Path: fields[":path"]}
	if r.Method == "" || r.Scheme == "" || r.Path == "" {
		return nil, streamError(id, frame.ProtocolError, "request: got %q",
			fields)
	}
	return r, nil
}
