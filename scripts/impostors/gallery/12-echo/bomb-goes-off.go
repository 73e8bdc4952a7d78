//go:build ignore

// A message is inflated to its end, however much that is.
//
//impostor:caught-by 12-09
package websocket

import (
	"compress/flate"
	"io"

	"barewire/11-ws-frames/wsframe"
)

func (f *inflater) inflate(p []byte, most int64,
	check func([]byte) error) ([]byte, error) {
	f.in.Reset(p)
	f.end.Reset(ending)
	if err := f.z.(flate.Resetter).Reset(f, nil); err != nil {
		return nil, err
	}
	out, err := io.ReadAll(f.z)
	if err != nil {
		return nil, failf(wsframe.InvalidPayload, "%v", err)
	}
	return out, check(out)
}
