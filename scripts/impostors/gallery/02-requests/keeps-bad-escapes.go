//go:build ignore

// A percent sign without two hex digits is kept as it is, and %00 becomes a
// NUL.
//
//impostor:caught-by 02-03
package request

func DecodePath(s string) (string, error) {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) &&
			unhex(s[i+1]) >= 0 && unhex(s[i+2]) >= 0 {
			out = append(out, byte(unhex(s[i+1])<<4|unhex(s[i+2])))
			i += 2
			continue
		}
		out = append(out, s[i])
	}
	return string(out), nil
}
