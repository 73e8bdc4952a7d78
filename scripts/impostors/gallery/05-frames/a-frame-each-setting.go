//go:build ignore

// Each setting is sent in a frame of its own.
//
//impostor:caught-by 05-06
package frame

func AppendSettings(dst []byte, list ...Setting) []byte {
	for _, s := range list {
		dst = begin(dst, TypeSettings, 0, 0, settingLen)
		dst = append(dst, byte(s.ID>>8), byte(s.ID))
		dst = appendUint32(dst, s.Value)
	}
	return dst
}
