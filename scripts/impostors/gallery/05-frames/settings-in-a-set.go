//go:build ignore

// Of a setting that comes twice, the first value is kept.
//
//impostor:caught-by 05-06
package frame

import (
	"encoding/binary"
	"slices"
)

func ParseSettings(h Header, p []byte, list []Setting) ([]Setting, error) {
	for list = list[:0]; len(p) >= settingLen; p = p[settingLen:] {
		s := Setting{ID: SettingID(binary.BigEndian.Uint16(p)),
			Value: binary.BigEndian.Uint32(p[2:])}
		if err := s.Check(); err != nil {
			return list, err
		}
		known := func(other Setting) bool { return other.ID == s.ID }
		if !slices.ContainsFunc(list, known) {
			list = append(list, s)
		}
	}
	return list, nil
}
