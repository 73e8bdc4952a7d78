//go:build ignore

// GOAWAY's reserved bit is read as a part of the last stream's identifier.
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
		LastStreamID: binary.BigEndian.Uint32(p),
		Code:         ErrorCode(binary.BigEndian.Uint32(p[4:])),
		Debug:        p[goAwayLen:],
	}, nil
}
