//lab:solution-only

package http2

import (
	"context"
	"io"
	"net"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/07-hpack/hpack"
)

// Who has said nothing yet is not waited for when the server ends.
func TestShutdownBeforeThePreface(t *testing.T) {
	for name, before := range map[string]bool{"before": true, "after": false} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				client, conn := net.Pipe()
				defer client.Close()
				if before {
					cancel()
				}
				go io.Copy(io.Discard, client)
				time.AfterFunc(time.Millisecond, cancel)
				begun := time.Now()
				(&Server{}).Serve(ctx, conn)
				if d := time.Since(begun); d > time.Second {
					t.Errorf("over after %v, want at once", d)
				}
			})
		})
	}
}

// A crossed connection brings bytes at the very moment at which the server is
// told to end.
type crossed struct {
	net.Conn
	mu     sync.Mutex
	at     int // the read with which it happens
	cancel context.CancelFunc
}

func (c *crossed) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cancel != nil && n > 0 {
		if c.at--; c.at == 0 {
			c.cancel()
			time.Sleep(time.Millisecond) // the wake-up comes before we return
		}
	}
	return n, err
}

// The word that the server ends is not lost where it meets a frame.
func TestShutdownMeetsFrame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		over := &crossed{at: 2}
		c := dialOver(t, &Server{Handler: site}, func(conn net.Conn,
			cancel context.CancelFunc) net.Conn {
			over.Conn, over.cancel = conn, cancel
			return over
		})
		defer c.end()
		c.out = frame.AppendPing(c.out, frame.Ping{})
		c.send()
		time.Sleep(time.Second / 2)
		c.want(`PING "\x00\x00\x00\x00\x00\x00\x00\x00" ACK`,
			"GOAWAY 2147483647 NO_ERROR", `PING "goodbye!"`)
	})
}

// The last answer of a shutdown does not take a field block that is on its way
// for one that is late.
func TestEndInABlock(t *testing.T) {
	gated(t, func(c *client, open func()) {
		c.request(1, "GET", "/slow", true)
		c.request(3, "POST", "/slow", false)
		c.out = frame.AppendGoAway(c.out, frame.GoAway{})
		c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: 3,
			Flags: frame.FlagEndStream})
		c.send()
		open()
		if got := c.all(); slices.Contains(got, "GOAWAY 3 PROTOCOL_ERROR") {
			t.Errorf("got %q, want no error", got)
		}
	})
}

// Who is answered and still sends is not waited for.
func TestShutdownAnsweredEarly(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "POST", "/none", false)
		c.request(3, "POST", "/upload", false)
		c.send()
		c.want("HEADERS 1 404 content-length=0 END")
		c.out = frame.AppendGoAway(c.out, frame.GoAway{})
		c.send()
		c.want("RST_STREAM 1 NO_ERROR")
		c.data(3, frame.FlagEndStream, 1)
		c.send()
		c.wantEnd("HEADERS 3 200 content-length=1", "DATA 3 1 END",
			"GOAWAY 3 NO_ERROR")
	})
}

// An answer that ends while the client has not heard of the shutdown yet does
// not end the time that it has for that.
func TestShutdownIsNotHurried(t *testing.T) {
	gated(t, func(c *client, open func()) {
		c.request(1, "POST", "/slow", false)
		c.data(1, 0, 16384)
		c.data(1, 0, 16384)
		c.send()
		c.cancel()
		c.want("GOAWAY 2147483647 NO_ERROR", `PING "goodbye!"`)
		open()
		c.want("HEADERS 1 200 content-length=0 END", "RST_STREAM 1 NO_ERROR")
		c.request(3, "GET", "/", true)
		c.send()
		c.want("HEADERS 3 200 content-length=0 END")
	})
}

// PINGs do not make a connection less idle.
func TestIdleWithPings(t *testing.T) {
	talk(t, &Server{IdleTimeout: 8 * time.Second}, func(c *client) {
		c.request(1, "GET", "/none", true)
		c.send()
		c.want("HEADERS 1 404 content-length=0 END")
		for range 5 {
			time.Sleep(2 * time.Second)
			c.out = frame.AppendPing(c.out, frame.Ping{})
			c.send()
			c.want(`PING "\x00\x00\x00\x00\x00\x00\x00\x00" ACK`)
		}
		time.Sleep(2 * time.Second)
		c.wantEnd("GOAWAY 1 NO_ERROR")
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
