//lab:solution-only

package http2

import (
	"context"
	"io"
	"net"
	"testing"
	"testing/synctest"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
)

// The word that the server ends may come while the reader is busy, and holds
// no buffers when it hears it.
func TestShutdownBeforeTheWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		client, conn := net.Pipe()
		served := make(chan bool)
		go func() {
			(&Server{}).Serve(ctx, conn)
			close(served)
		}()
		go io.Copy(io.Discard, client)
		synctest.Wait() // it has heard
		client.Write(frame.AppendSettings([]byte(h2min.Preface)))
		synctest.Wait() // and has read all that there is
		client.Close()
		<-served
	})
}
