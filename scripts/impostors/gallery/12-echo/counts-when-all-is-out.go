//go:build ignore

// A message is inflated to its end, and counted then.
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
	f.z.(flate.Resetter).Reset(f, nil)
	out, err := io.ReadAll(f.z)
	if err != nil {
		return nil, failf(wsframe.InvalidPayload, "deflate: %v", err)
	}
	if int64(len(out)) > most {
		return nil, failf(wsframe.TooBig, "more than %d bytes", most)
	}
	return out, check(out)
}
