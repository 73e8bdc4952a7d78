//lab:solution-only

package http2

import (
	"context"
	"net"
	"testing"
	"testing/synctest"
	"time"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
)

// A client that does not listen is not answered for ever: when a write has
// failed, the connection is over, whatever the client still says. Else all that
// it asks for would pile up here.
func TestDeafClient(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		here, there := net.Pipe()
		served := make(chan bool)
		s := &Server{Handler: site, WriteTimeout: 8 * time.Second}
		go func() {
			s.Serve(context.Background(), there)
			close(served)
		}()
		here.SetWriteDeadline(time.Now().Add(time.Minute))
		here.Write(frame.AppendSettings([]byte(h2min.Preface)))
		ping := frame.AppendPing(nil, frame.Ping{})
		begun := time.Now()
		for err := error(nil); err == nil; {
			if time.Since(begun) > 20*time.Second {
				t.Fatal("a deaf client is read after 20 s, want 9 s at most")
			}
			time.Sleep(time.Millisecond)
			_, err = here.Write(ping)
		}
		<-served
	})
}
