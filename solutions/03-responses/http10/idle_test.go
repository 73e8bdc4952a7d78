//lab:solution-only

package http10

import (
	"context"
	"errors"
	"net"
	"os"
	"testing"
	"testing/synctest"
)

// wokenUp reports whether a read of conn has been ended.
func wokenUp(conn net.Conn) bool {
	done := make(chan error, 1)
	go func() {
		_, err := conn.Read(make([]byte, 1))
		done <- err
	}()
	synctest.Wait()
	select {
	case err := <-done:
		return errors.Is(err, os.ErrDeadlineExceeded)
	default:
		conn.Close() // so that the read ends
		return false
	}
}

func TestIdle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var list idle
		conns := map[string]net.Conn{}
		for _, who := range []string{"waits", "left", "other", "late"} {
			conns[who], _ = net.Pipe()
		}
		ctx, cancel := context.WithCancel(t.Context())
		list.enter(ctx, conns["waits"])
		list.enter(ctx, conns["left"])
		list.leave(conns["left"])
		list.enter(t.Context(), conns["other"])
		cancel()
		synctest.Wait()
		list.enter(ctx, conns["late"])
		for who, want := range map[string]bool{
			"waits": true, "left": false,
			"other": false, "late": true,
		} {
			if got := wokenUp(conns[who]); got != want {
				t.Errorf("%s: got %t, want %t", who, got, want)
			}
		}
	})
}
