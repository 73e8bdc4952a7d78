//lab:solution-only

package http2

import (
	"testing"

	"barewire/05-frames/frame"
)

// An answer that is made of what the client still sends begins before that
// comes: the client may wait for it.
func TestHeadBeforeBody(t *testing.T) {
	talk(t, &Server{}, func(c *client) {
		c.request(1, "POST", "/echo", false)
		c.send()
		c.want("HEADERS 1 200")
		c.data(1, 0, 3)
		c.send()
		c.want("DATA 1 3")
		c.data(1, frame.FlagEndStream, 2)
		c.send()
		c.want("DATA 1 2", "DATA 1 0 END")
	})
}
