//go:build ignore

// The code of GOAWAY is read before the last stream.
//
//impostor:caught-by 05-07
package frame

import (
	"encoding/binary"
	"io"
)

func ParseGoAway(h Header, p []byte) (GoAway, error) {
	if len(p) < goAwayLen {
		return GoAway{}, io.ErrUnexpectedEOF
	}
	return GoAway{
		Code:         ErrorCode(binary.BigEndian.Uint32(p)),
		LastStreamID: binary.BigEndian.Uint32(p[4:]) &^ reservedBit,
		Debug:        p[goAwayLen:],
	}, nil
}
