//lab:solution-only

package http2

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// RFC 9113 §6.9.2: windows follow the setting, below zero if they must.
func TestWindows(t *testing.T) {
	setting := func(n uint32) frame.Setting {
		return frame.Setting{ID: frame.InitialWindowSize, Value: n}
	}
	talk(t, &Server{}, func(c *client) {
		c.request(1, "GET", "/bytes=30", true)
		c.send()
		c.want("HEADERS 1 200 content-length=30", "DATA 1 5")
		c.allow(1, 3)
		c.send()
		c.want("DATA 1 3")
		c.out = frame.AppendSettings(c.out, setting(1)) // 4 below zero
		c.send()
		c.want("SETTINGS ACK")
		c.allow(1, 4)
		c.send()
		c.want()
		c.allow(1, 1)
		c.send()
		c.want("DATA 1 1")
		c.out = frame.AppendSettings(c.out, setting(2), setting(6))
		c.send()
		c.want("SETTINGS ACK", "DATA 1 5")
		c.allow(1, 100)
		c.send()
		c.want("DATA 1 16 END")
		c.request(3, "GET", "/stream=0", true)
		c.send()
		c.want("HEADERS 3 200", "DATA 3 0 END")
	}, setting(5))
}

// The connection's window bounds all streams together.
func TestConnectionWindow(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "GET", "/bytes=65535", true)
		c.send()
		sum := 0
		for _, f := range c.all() {
			var n int
			if _, err := fmt.Sscanf(f, "DATA 1 %d", &n); err == nil {
				sum += n
			}
		}
		if sum != 65535 {
			t.Fatalf("got %d bytes, want all of them", sum)
		}
		c.request(3, "GET", "/bytes=10", true)
		c.request(5, "GET", "/bytes=10", true)
		c.send()
		for _, f := range c.all() {
			if !strings.HasPrefix(f, "HEADERS") {
				t.Errorf("got %q, want no DATA", f)
			}
		}
		c.allow(0, 15)
		c.send()
		if got := c.all(); len(got) != 2 || !strings.HasSuffix(got[0], "END") {
			t.Errorf("got %q, want one whole body and a piece", got)
		}
	})
}

// Streams take turns, frame by frame.
func TestFair(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "GET", "/bytes=200000", true)
		c.request(3, "GET", "/bytes=200000", true)
		c.send()
		c.all()
		for range 4 {
			c.allow(0, 2*maxFrame)
			c.send()
			got := c.all()
			if len(got) != 2 || got[0][:6] == got[1][:6] {
				t.Fatalf("got %q, want a frame of each", got)
			}
		}
	}, frame.Setting{ID: frame.InitialWindowSize, Value: 1 << 20})
}

// What is read is allowed anew, on the stream and on the connection.
func TestUpload(t *testing.T) {
	talk(t, &Server{Limits: Limits{Window: 10000}}, func(c *client) {
		c.request(1, "POST", "/upload", false)
		c.data(1, 0, 10000)
		c.send()
		c.want("WINDOW_UPDATE 1 8192")
		c.data(1, 0, 3000)
		c.send()
		c.want()
		c.data(1, 0, 1000)
		c.send()
		c.want("WINDOW_UPDATE 1 5808")
		c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: 1,
			Flags: frame.FlagEndHeaders | frame.FlagEndStream,
			Fragment: c.encoder.AppendBlock(nil,
				[]hpack.Field{{Name: "sum", Value: "7"}})})
		c.send()
		c.want("HEADERS 1 200 sum=7 content-length=5", "DATA 1 5 END")
		sum := 0
		for id := uint32(3); sum < connWindow; id += 2 {
			c.request(id, "POST", "/upload", false)
			c.data(id, frame.FlagEndStream, 10000)
			sum += 10000
		}
		c.send()
		n := 0
		for _, f := range c.all() {
			if strings.HasPrefix(f, "WINDOW_UPDATE 0 ") {
				n++
			}
		}
		if n < 1 || n > 3 {
			t.Errorf("got %d updates of the connection's window, want 2", n)
		}
	})
}

// The mere end of a body waits for no window, and for nobody who does.
// RFC 9113 §6.9.1.
func TestEndNeedsNoWindow(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "POST", "/echo", false)
		c.data(1, 0, 3)
		c.send()
		c.want("HEADERS 1 200", "DATA 1 3")
		c.request(3, "GET", "/bytes=100000", true)
		c.send()
		c.all() // the connection's window is used up
		c.data(1, frame.FlagEndStream, 0)
		c.send()
		c.want("DATA 1 0 END")
	}, frame.Setting{ID: frame.InitialWindowSize, Value: 1 << 20})
}

// Padding counts, and is given back though nobody reads it. RFC 9113 §6.9.1.
func TestPaddingGivenBack(t *testing.T) {
	talk(t, &Server{Limits: Limits{Window: 1024}}, func(c *client) {
		c.request(1, "POST", "/upload", false)
		for range 4 {
			c.out = frame.AppendData(c.out, frame.Data{StreamID: 1,
				Flags: frame.FlagPadded, PadLength: 255})
		}
		c.send()
		c.want("WINDOW_UPDATE 1 512", "WINDOW_UPDATE 1 512")
	})
}

// A client that has not heard yet that windows are small here may send as much
// as it could before. RFC 9113 §6.9.3.
func TestWindowBeforeTheAck(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &Server{Handler: site, Limits: Limits{Window: 1000}}
		c := dial(t, s)
		defer c.end()
		c.request(1, "POST", "/upload", false)
		c.data(1, 0, 5000)
		c.out = frame.AppendSettingsAck(c.out)
		c.send()
		c.want("WINDOW_UPDATE 1 5000")
		c.data(1, frame.FlagEndStream, 1000)
		c.send()
		c.want("HEADERS 1 200 content-length=4", "DATA 1 4 END")
	})
}
