package autobahn

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// reference is the server that all tests share.
var reference = sync.OnceValues(func() (*Server, error) {
	started = true
	return Start(filepath.Join("..", "..", "solutions", "12-echo"))
})

var started bool

func TestMain(m *testing.M) {
	status := m.Run()
	if started {
		if s, err := reference(); err == nil {
			s.Stop()
		}
	}
	os.Exit(status)
}

// serve returns the address of the reference.
func serve(t *testing.T) string {
	t.Helper()
	s, err := reference()
	if err != nil {
		t.Fatal(err)
	}
	return s.Addr
}
