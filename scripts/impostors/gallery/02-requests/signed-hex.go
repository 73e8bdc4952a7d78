//go:build ignore

// Two hex digits are read by strconv.ParseInt, which takes a sign for one.
//
//impostor:caught-by 02-03
package request

import "strconv"

func DecodePath(s string) (string, error) {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			out = append(out, s[i])
			continue
		}
		if i+2 >= len(s) {
			return "", badRequest("path: cut short")
		}
		n, err := strconv.ParseInt(s[i+1:i+3], 16, 16)
		if err != nil || n == 0 {
			return "", badRequest("path: %v", err)
		}
		out = append(out, byte(n))
		i += 2
	}
	return string(out), nil
}
