//lab:solution-only

package http2

import (
	"testing"
	"time"

	"barewire/05-frames/frame"
)

// Whatever a client does not do, it is not waited for without end.
func TestPatience(t *testing.T) {
	s := &Server{StreamTimeout: 8 * time.Second}
	talk(t, s, func(c *client) {
		c.request(1, "POST", "/upload", false)
		c.send()
		time.Sleep(12 * time.Second)
		c.want("HEADERS 1 408 content-type=text/plain; charset=utf-8 "+
			"content-length=15", "DATA 1 15 END")
		time.Sleep(12 * time.Second)
		c.want("RST_STREAM 1 NO_ERROR")
		c.out = frame.AppendSettings(c.out, frame.Setting{
			ID: frame.InitialWindowSize})
		c.request(3, "GET", "/bytes=5", true)
		c.send()
		c.want("SETTINGS ACK", "HEADERS 3 200 content-length=5")
		time.Sleep(12 * time.Second)
		c.want("RST_STREAM 3 CANCEL")
		c.request(5, "GET", "/none", true)
		c.send()
		c.want("HEADERS 5 404 content-length=0 END")
		time.Sleep(59 * time.Second)
		c.want()
		time.Sleep(12 * time.Second)
		c.wantEnd("GOAWAY 5 NO_ERROR")
	})
	talk(t, s, func(c *client) {
		c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: 1})
		c.send()
		time.Sleep(12 * time.Second)
		c.wantEnd("GOAWAY 0 PROTOCOL_ERROR")
	})
	talk(t, s, func(c *client) {
		c.out = append(c.out, 0, 0, 8)
		c.send()
		time.Sleep(12 * time.Second)
		c.wantEnd("GOAWAY 0 PROTOCOL_ERROR")
	})
}

// Shutdown says goodbye, takes what is on its way, and refuses what is not.
func TestShutdown(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "POST", "/upload", false)
		c.send()
		c.cancel()
		c.want("GOAWAY 2147483647 NO_ERROR", `PING "goodbye!"`)
		c.request(3, "GET", "/none", true) // it was on its way
		c.out = frame.AppendPing(c.out, frame.Ping{Flags: frame.FlagAck,
			Data: partingPing})
		c.send()
		c.want("HEADERS 3 404 content-length=0 END")
		c.request(5, "GET", "/none", true)
		c.send()
		c.want("RST_STREAM 5 REFUSED_STREAM")
		c.data(1, frame.FlagEndStream, 3)
		c.send()
		c.wantEnd("HEADERS 1 200 content-length=1", "DATA 1 1 END",
			"GOAWAY 5 NO_ERROR")
	})
	talk(t, &Server{}, func(c *client) {
		c.cancel()
		c.want("GOAWAY 2147483647 NO_ERROR", `PING "goodbye!"`)
		time.Sleep(2 * partingTime)
		c.wantEnd("GOAWAY 0 NO_ERROR")
	})
	talk(t, &Server{}, func(c *client) {
		c.out = frame.AppendGoAway(c.out, frame.GoAway{})
		c.send()
		c.wantEnd("GOAWAY 0 NO_ERROR")
	})
}

// A client that takes its time and goes on is not one that stands still.
func TestSlowIsNotStill(t *testing.T) {
	talk(t, &Server{StreamTimeout: 8 * time.Second}, func(c *client) {
		c.request(1, "GET", "/bytes=31", true)
		c.send()
		c.want("HEADERS 1 200 content-length=31", "DATA 1 1")
		for range 29 {
			time.Sleep(5 * time.Second)
			c.allow(1, 1)
			c.send()
			c.want("DATA 1 1")
		}
		time.Sleep(12 * time.Second)
		c.want("RST_STREAM 1 CANCEL")
	}, frame.Setting{ID: frame.InitialWindowSize, Value: 1})
}
