package leak

import (
	"strings"
	"testing"
	"time"
)

func TestLeft(t *testing.T) {
	begun, end := make(chan struct{}), make(chan struct{})
	go wait(begun, end)
	<-begun
	const own = "barewire/scripts/leak.wait("
	if got := left(own, time.Millisecond); !strings.Contains(got, own) {
		t.Errorf("got %q, want the stack of the one that waits", got)
	}
	close(end)
	if got := left(own, patience); got != "" {
		t.Errorf("got %q, want none left", got)
	}
}

func wait(begun, end chan struct{}) {
	close(begun)
	<-end
}
