//go:build ignore

// Settings are read, and never checked.
//
//impostor:caught-by 05-06
package frame

import "encoding/binary"

func ParseSettings(h Header, p []byte, list []Setting) ([]Setting, error) {
	for list = list[:0]; len(p) >= settingLen; p = p[settingLen:] {
		list = append(list, Setting{ID: SettingID(binary.BigEndian.Uint16(p)),
			Value: binary.BigEndian.Uint32(p[2:])})
	}
	return list, nil
}
