// Package leak fails a package's tests when a goroutine of that package
// outlives them.
package leak

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

// patience is for goroutines that are on their way out.
const patience = 5 * time.Second

// Main is a TestMain: it runs the tests, and ends the process. own is the
// import path of the package under test. What fails may leave a goroutine
// without being a leak, so only what passes is looked at.
func Main(m *testing.M, own string) {
	status := m.Run()
	if status == 0 {
		if stack := left(own+".", patience); stack != "" {
			fmt.Fprintln(os.Stderr, "a goroutine is left:\n"+stack)
			status = 1
		}
	}
	os.Exit(status)
}

// left is the stack of a goroutine that runs code of own when the time is
// over, "" as soon as there is none.
func left(own string, within time.Duration) string {
	for end := time.Now().Add(within); ; runtime.Gosched() {
		buf := make([]byte, 1<<20)
		buf = buf[:runtime.Stack(buf, true)]
		var found string
		for stack := range strings.SplitSeq(string(buf), "\n\n") {
			if strings.Contains(stack, own) &&
				!strings.Contains(stack, own+"TestMain") {
				found = stack
			}
		}
		if found == "" || time.Now().After(end) {
			return found
		}
	}
}
