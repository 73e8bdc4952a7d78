//go:build ignore

// The version is read by fmt.Sscanf, which does not mind what follows.
//
//impostor:caught-by 02-02
package request

import "fmt"

func ParseVersion(s string) (major, minor int, err error) {
	if _, err := fmt.Sscanf(s, "HTTP/%d.%d", &major, &minor); err != nil {
		return 0, 0, badRequest("version: got %q", s)
	}
	if major != 1 {
		return 0, 0, refuse(505, "version: got %q", s)
	}
	return major, minor, nil
}
