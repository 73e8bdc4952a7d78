//go:build ignore

// The list is appended to, and what was in its array before counts again.
//
//impostor:caught-by 05-06
package frame

import (
	"encoding/binary"
	"io"
)

func ParseSettings(h Header, p []byte, list []Setting) ([]Setting, error) {
	for ; len(p) > 0; p = p[settingLen:] {
		if len(p) < settingLen {
			return list, io.ErrUnexpectedEOF
		}
		s := Setting{ID: SettingID(binary.BigEndian.Uint16(p)),
			Value: binary.BigEndian.Uint32(p[2:])}
		if err := s.Check(); err != nil {
			return list, err
		}
		list = append(list, s)
	}
	return list, nil
}
