//go:build ignore

// A bomb is inflated to its end.
//
//impostor:caught-by 12-08
package websocket

import (
	"compress/flate"
	"errors"
	"io"
	"slices"

	"barewire/11-ws-frames/wsframe"
)

func (f *inflater) inflate(p []byte, most int64,
	check func([]byte) error) ([]byte, error) {
	f.in.Reset(p)
	f.end.Reset(ending)
	if err := f.z.(flate.Resetter).Reset(f, nil); err != nil {
		return nil, err
	}
	f.out = f.out[:0]
	for {
		f.out = slices.Grow(f.out, 4<<10)
		from := len(f.out)
		n, err := f.z.Read(f.out[from:cap(f.out)])
		f.out = f.out[:from+n]
		if most < 0 {
			return nil, failf(wsframe.TooBig,
				"message inflates to more than %d bytes", most)
		}
		if err := check(f.out[from:]); err != nil {
			return nil, err
		}
		var corrupt flate.CorruptInputError
		switch {
		case err == io.EOF:
			return f.out, nil
		case errors.As(err, &corrupt) || err == io.ErrUnexpectedEOF:
			return nil, failf(wsframe.InvalidPayload,
				"message: want deflated data: %v", err)
		case err != nil:
			return nil, err
		}
	}
}
