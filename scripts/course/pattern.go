package course

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression compiled when it is first used. A chapter's
// test binary is started anew for every script, and most of its processes
// need none.
func Pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(text)
	})
}
