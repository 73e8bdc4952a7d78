//lab:solution-only

package http2

import (
	"context"
	"io"
	"net"
	"testing"
	"testing/synctest"
	"time"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/07-hpack/hpack"
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

// A field block that is on its way when the server ends is a request that is.
// RFC 9113 §6.8.
func TestShutdownInsideABlock(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		block := c.encoder.AppendBlock(nil, []hpack.Field{
			{Name: ":method", Value: "GET"}, {Name: ":scheme", Value: "http"},
			{Name: ":path", Value: "/none"}})
		c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: 1,
			Flags: frame.FlagEndStream, Fragment: block[:2]})
		c.send()
		c.cancel()
		c.want("GOAWAY 2147483647 NO_ERROR", `PING "goodbye!"`)
		time.Sleep(2 * partingTime)
		c.out = frame.AppendContinuation(c.out, frame.Continuation{StreamID: 1,
			Flags: frame.FlagEndHeaders, Fragment: block[2:]})
		c.send()
		c.wantEnd("HEADERS 1 404 content-length=0 END", "GOAWAY 1 NO_ERROR")
	})
}

// A client whose SETTINGS have not come yet has made no mistake. RFC 9113
// §3.4, §6.8.
func TestShutdownBeforeSettings(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		here, there := net.Pipe()
		c := &client{t: t, conn: here, heard: make(chan string, 100),
			served: make(chan struct{})}
		go func() {
			(&Server{}).Serve(ctx, there)
			close(c.served)
		}()
		go c.listen()
		c.out = append(c.out, h2min.Preface...)
		c.send()
		c.want("SETTINGS MAX_CONCURRENT_STREAMS INITIAL_WINDOW_SIZE "+
			"MAX_HEADER_LIST_SIZE NO_RFC7540_PRIORITIES",
			"WINDOW_UPDATE 0 983041")
		cancel()
		c.want("GOAWAY 2147483647 NO_ERROR", `PING "goodbye!"`)
		time.Sleep(2 * partingTime)
		c.wantEnd("GOAWAY 0 NO_ERROR")
		here.Close()
		<-c.served
	})
}
