//lab:solution-only

package frame

import "testing"

// What is wrong with a header is wrong before its payload is here.
func TestCheck(t *testing.T) {
	const size, stream = FrameSizeError, ProtocolError
	for _, c := range []struct {
		name  string
		h     Header
		code  ErrorCode // NoError: nothing is wrong
		words string
	}{
		{"§6.1 DATA on a stream", Header{0, TypeData, 0, 1}, NoError, ""},
		{"§6.1 DATA on stream 0", Header{5, TypeData, 0, 0}, stream,
			"DATA: stream: got 0, want a stream (RFC 9113 §6.1)"},
		{"§6.1 DATA without its Pad Length", Header{0, TypeData, FlagPadded, 1},
			size, "DATA: length: got 0, want at least 1"},
		{"§6.2 HEADERS on stream 0", Header{5, TypeHeaders, 0, 0}, stream, ""},
		{"§6.2 HEADERS without its priority",
			Header{4, TypeHeaders, FlagPriority, 1}, size, "want at least 5"},
		{"§6.2 HEADERS without priority and Pad Length",
			Header{5, TypeHeaders, FlagPriority | FlagPadded, 1}, size,
			"want at least 6"},
		{"§6.2 HEADERS with just those",
			Header{6, TypeHeaders, FlagPriority | FlagPadded, 1}, NoError, ""},
		{"§6.3 PRIORITY on stream 0", Header{5, TypePriority, 0, 0}, stream,
			""},
		{"§6.4 RST_STREAM on stream 0", Header{4, TypeRSTStream, 0, 0},
			stream, ""},
		{"§6.4 RST_STREAM of 3", Header{3, TypeRSTStream, 0, 1}, size,
			"RST_STREAM: length: got 3, want 4 (RFC 9113 §6.4)"},
		{"§6.4 RST_STREAM of 5", Header{5, TypeRSTStream, 0, 1}, size, ""},
		{"§6.5 SETTINGS, empty", Header{0, TypeSettings, 0, 0}, NoError, ""},
		{"§6.5 SETTINGS of 12", Header{12, TypeSettings, 0, 0}, NoError, ""},
		{"§6.5 SETTINGS of 7", Header{7, TypeSettings, 0, 0}, size,
			"SETTINGS: length: got 7, want a multiple of 6"},
		{"§6.5 SETTINGS on stream 1", Header{6, TypeSettings, 0, 1}, stream,
			"SETTINGS: stream: got 1, want 0"},
		{"§6.5 ACK with a setting", Header{6, TypeSettings, FlagAck, 0}, size,
			"SETTINGS: length: got 6, want 0"},
		{"§6.5 ACK", Header{0, TypeSettings, FlagAck, 0}, NoError, ""},
		{"§6.6 PUSH_PROMISE of 3", Header{3, TypePushPromise, 0, 1}, size, ""},
		{"§6.6 PUSH_PROMISE of 4, padded",
			Header{4, TypePushPromise, FlagPadded, 1}, size, "want at least 5"},
		{"§6.6 PUSH_PROMISE on stream 0", Header{4, TypePushPromise, 0, 0},
			stream, ""},
		{"§6.7 PING of 17", Header{17, TypePing, 0, 0}, size,
			"PING: length: got 17, want 8 (RFC 9113 §6.7)"},
		{"§6.7 PING on stream 1", Header{8, TypePing, 0, 1}, stream, ""},
		{"§6.7 PING wrong in both", Header{6, TypePing, 0, 3}, size, ""},
		{"§6.8 GOAWAY of 7", Header{7, TypeGoAway, 0, 0}, size,
			"GOAWAY: length: got 7, want at least 8"},
		{"§6.8 GOAWAY on stream 1", Header{8, TypeGoAway, 0, 1}, stream, ""},
		{"§6.9 WINDOW_UPDATE of a stream", Header{4, TypeWindowUpdate, 0, 1},
			NoError, ""},
		{"§6.9 WINDOW_UPDATE of the connection",
			Header{4, TypeWindowUpdate, 0, 0}, NoError, ""},
		{"§6.9 WINDOW_UPDATE of 3", Header{3, TypeWindowUpdate, 0, 1}, size,
			""},
		{"§6.10 CONTINUATION on stream 0", Header{4, TypeContinuation, 0, 0},
			stream, ""},
		{"§5.5 another type", Header{3, 0x0a, 0xff, 9}, NoError, ""},
		{"§4.1 a flag without a meaning", Header{4, TypeRSTStream, 0xff, 1},
			NoError, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.h.Check()
			if c.code == NoError {
				if err != nil {
					t.Errorf("got %v, want none", err)
				}
				return
			}
			wantConn(t, err, c.code, c.words)
		})
	}
}

func TestCheckPrioritySize(t *testing.T) {
	wantStream(t, Header{4, TypePriority, 0, 1}.Check(), 1, FrameSizeError,
		"PRIORITY: length: got 4, want 5 (RFC 9113 §6.3)")
	// Stream 0 is no stream that could be reset.
	wantConn(t, Header{4, TypePriority, 0, 0}.Check(), FrameSizeError)
}
