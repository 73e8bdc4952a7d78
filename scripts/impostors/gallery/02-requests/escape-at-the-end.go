//go:build ignore

// A percent sign at the end of the path reaches behind it: index out of range.
//
//impostor:caught-by 02-03
package request

func DecodePath(s string) (string, error) {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			out = append(out, s[i])
			continue
		}
		hi, lo := unhex(s[i+1]), unhex(s[i+2])
		if hi < 0 || lo < 0 || hi+lo == 0 {
			return "", badRequest("path: got %q", s[i:i+3])
		}
		out = append(out, byte(hi<<4|lo))
		i += 2
	}
	return string(out), nil
}
