//lab:solution-only

package http2

import (
	"testing"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// A tunnel has no trailers: its stream ends with RST_STREAM. RFC 9113 §8.5.
func TestTunnelHasNoTrailers(t *testing.T) {
	s := &Server{Connect: func(r *request.Request) http10.Response {
		return http10.Response{Status: 200, Stream: r.Body, Length: -1}
	}}
	talk(t, s, func(c *client) {
		c.request(1, "CONNECT", "/", false,
			hpack.Field{Name: ":authority", Value: "a"},
			hpack.Field{Name: ":protocol", Value: "echo"})
		c.data(1, 0, 3)
		c.send()
		c.want("HEADERS 1 200", "DATA 1 3")
		c.out = frame.AppendHeaders(c.out, frame.Headers{StreamID: 1,
			Flags: frame.FlagEndHeaders | frame.FlagEndStream,
			Fragment: c.encoder.AppendBlock(nil,
				[]hpack.Field{{Name: "a", Value: "b"}})})
		c.send()
		c.want("RST_STREAM 1 PROTOCOL_ERROR")
	})
}
