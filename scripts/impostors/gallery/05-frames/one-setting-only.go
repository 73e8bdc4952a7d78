//go:build ignore

// A SETTINGS frame is taken to hold one setting.
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
			Value: binary.BigEndian.Uint32(p[2:])}
		if err := s.Check(); err != nil {
			return list, err
		}
		list = append(list, s)
		return list, nil
	}
	return list, nil
}
