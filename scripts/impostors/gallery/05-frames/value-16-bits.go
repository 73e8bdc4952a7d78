//go:build ignore

// The value of a setting is read as its lower 16 bits.
//
//impostor:caught-by 05-06
package frame

import (
	"encoding/binary"
	"io"
)

func ParseSettings(h Header, p []byte, list []Setting) ([]Setting, error) {
	for list = list[:0]; len(p) > 0; p = p[settingLen:] {
		if len(p) < settingLen {
			return list, io.ErrUnexpectedEOF
		}
		s := Setting{ID: SettingID(binary.BigEndian.Uint16(p)),
			Value: uint32(binary.BigEndian.Uint16(p[4:]))}
		if err := s.Check(); err != nil {
			return list, err
		}
		list = append(list, s)
	}
	return list, nil
}
