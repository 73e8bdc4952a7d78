//lab:solution-only

package tcp

import (
	"context"
	"testing"
)

// When the last handler has returned and ctx has ended, both are so, and
// nobody was cut off: there is nothing to complain of.
func TestShutdownBothAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for range 100 {
		var s Server
		if err := s.Shutdown(ctx); err != nil {
			t.Fatalf("got %v, want nil: there was no connection", err)
		}
	}
}
