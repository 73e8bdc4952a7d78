//go:build ignore

// The four bytes that each sender leaves out are not put back: no message ever
// ends.
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
	f.end.Reset(nil)
	if err := f.z.(flate.Resetter).Reset(f, nil); err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(f.z, most+1))
	if err != nil {
		return nil, failf(wsframe.InvalidPayload, "%v", err)
	}
	if int64(len(out)) > most {
		return nil, failf(wsframe.TooBig, "more than %d bytes", most)
	}
	return out, check(out)
}
