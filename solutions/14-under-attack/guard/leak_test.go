//lab:solution-only

package guard

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestMain fails the package when a goroutine of ours outlives the tests.
func TestMain(m *testing.M) {
	status := m.Run()
	if stack := leaked(); stack != "" && status == 0 {
		fmt.Fprintln(os.Stderr, "a goroutine is left:\n"+stack)
		status = 1
	}
	os.Exit(status)
}

// leaked returns the stack of a goroutine that still runs our code, after some
// patience with those that are on their way out.
func leaked() string {
	const own, self = "barewire/14-under-attack/guard.", "guard.TestMain"
	for end := time.Now().Add(5 * time.Second); ; runtime.Gosched() {
		buf := make([]byte, 1<<20)
		buf = buf[:runtime.Stack(buf, true)]
		var found string
		for stack := range strings.SplitSeq(string(buf), "\n\n") {
			if strings.Contains(stack, own) && !strings.Contains(stack, self) {
				found = stack
			}
		}
		if found == "" || time.Now().After(end) {
			return found
		}
	}
}
