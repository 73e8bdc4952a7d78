package stream

import "fmt"

// quoteMax bounds what an error repeats of a stranger's bytes.
const quoteMax = 40

// quote returns the beginning of s for an error text, control bytes escaped.
func quote(s string) string {
	if len(s) > quoteMax {
		return fmt.Sprintf("%q…", s[:quoteMax])
	}
	return fmt.Sprintf("%q", s)
}
