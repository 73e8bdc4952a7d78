//lab:solution-only

package frame

import (
	"bytes"
	"testing"
)

// Each frame as RFC 9113 §6 draws it, what AppendText says of it, and
// AppendCopy's bytes where they are others.
func TestPayload(t *testing.T) {
	for _, c := range []struct{ name, hex, text, again string }{
		{"§6.1 DATA",
			"00 00 05 00 01 00 00 00 01 48 65 6c 6c 6f",
			"DATA len=5 stream=1 END_STREAM\n  data=\"Hello\"\n", ""},
		{"§6.1 DATA, padded",
			"00 00 05 00 08 00 00 00 01 02 68 69 00 00",
			"DATA len=5 stream=1 PADDED\n  pad=2\n  data=\"hi\"\n", ""},
		{"§6.1 DATA, padding that is no zeros",
			"00 00 05 00 08 00 00 00 01 02 68 69 41 41",
			"DATA len=5 stream=1 PADDED\n  pad=2\n  data=\"hi\"\n",
			"00 00 05 00 08 00 00 00 01 02 68 69 00 00"},
		{"§6.1 DATA, nothing but padding",
			"00 00 03 00 08 00 00 00 01 02 00 00",
			"DATA len=3 stream=1 PADDED\n  pad=2\n  data=\"\"\n", ""},
		{"§6.1 DATA, a padding of none",
			"00 00 03 00 08 00 00 00 01 00 68 69",
			"DATA len=3 stream=1 PADDED\n  pad=0\n  data=\"hi\"\n", ""},
		{"§6.2 HEADERS",
			"00 00 03 01 05 00 00 00 01 82 86 84",
			"HEADERS len=3 stream=1 END_STREAM END_HEADERS\n  block=828684\n",
			""},
		{"§6.2 HEADERS with all there is",
			"00 00 0a 01 28 00 00 00 03 02 80 00 00 01 0f 82 86 00 00",
			"HEADERS len=10 stream=3 PADDED PRIORITY\n  pad=2\n  exclusive\n" +
				"  depends=1\n  weight=16\n  block=8286\n", ""},
		{"§6.3 PRIORITY",
			"00 00 05 02 00 00 00 00 03 00 00 00 05 ff",
			"PRIORITY len=5 stream=3\n  depends=5\n  weight=256\n", ""},
		{"§6.4 RST_STREAM",
			"00 00 04 03 00 00 00 00 05 00 00 00 08",
			"RST_STREAM len=4 stream=5\n  code=CANCEL\n", ""},
		{"§6.4 RST_STREAM, a code nobody knows",
			"00 00 04 03 00 00 00 00 05 00 00 01 00",
			"RST_STREAM len=4 stream=5\n  code=0x100\n", ""},
		{"§6.5 SETTINGS",
			"00 00 12 04 00 00 00 00 00 00 03 00 00 00 64" +
				"00 04 00 a0 00 00 12 34 00 00 00 00",
			"SETTINGS len=18 stream=0\n  MAX_CONCURRENT_STREAMS=100\n" +
				"  INITIAL_WINDOW_SIZE=10485760\n  0x1234=0\n", ""},
		{"§6.5 SETTINGS, ACK", "00 00 00 04 01 00 00 00 00",
			"SETTINGS len=0 stream=0 ACK\n", ""},
		{"§6.6 PUSH_PROMISE, padded",
			"00 00 07 05 0c 00 00 00 01 01 80 00 00 02 82 00",
			"PUSH_PROMISE len=7 stream=1 END_HEADERS PADDED\n  pad=1\n" +
				"  promised=2\n  block=82\n",
			"00 00 07 05 0c 00 00 00 01 01 00 00 00 02 82 00"},
		{"§6.7 PING",
			"00 00 08 06 01 80 00 00 00 01 02 03 04 05 06 07 08",
			"PING len=8 stream=0 ACK\n  data=0102030405060708\n",
			"00 00 08 06 01 00 00 00 00 01 02 03 04 05 06 07 08"},
		{"§6.8 GOAWAY",
			"00 00 0b 07 00 00 00 00 00 80 00 00 07 00 00 00 01 62 79 65",
			"GOAWAY len=11 stream=0\n  last=7\n  code=PROTOCOL_ERROR\n" +
				"  debug=\"bye\"\n",
			"00 00 0b 07 00 00 00 00 00 00 00 00 07 00 00 00 01 62 79 65"},
		{"§6.9 WINDOW_UPDATE",
			"00 00 04 08 ff 00 00 00 03 80 00 00 0a",
			"WINDOW_UPDATE len=4 stream=3 +0xff\n  increment=10\n",
			"00 00 04 08 00 00 00 00 03 00 00 00 0a"},
		{"§6.10 CONTINUATION",
			"00 00 02 09 04 00 00 00 01 40 01",
			"CONTINUATION len=2 stream=1 END_HEADERS\n  block=4001\n", ""},
		{"§5.5 another type",
			"00 00 02 2a 05 00 00 00 01 ab cd",
			"0x2a len=2 stream=1 +0x05\n  payload=abcd\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, p, err := readHex(t, c.hex)
			if err != nil {
				t.Fatal(err)
			}
			text, err := AppendText(nil, h, p)
			if err != nil || string(text) != c.text {
				t.Errorf("got %q, %v, want %q", text, err, c.text)
			}
			want := c.again
			if want == "" {
				want = c.hex
			}
			got, err := AppendCopy(nil, h, p)
			if err != nil || !bytes.Equal(got, unhex(t, want)) {
				t.Errorf("copy: got % x, %v, want %s", got, err, want)
			}
		})
	}
}

// What ReadFrame lets through and the payload's parser does not.
func TestPayloadWrong(t *testing.T) {
	for _, c := range []struct {
		name, hex string
		code      ErrorCode
		words     string
	}{
		{"§6.1 padding as long as the payload",
			"00 00 03 00 08 00 00 00 01 03 68 69", ProtocolError,
			"DATA: pad length: got 3, want at most 2 (RFC 9113 §6.1)"},
		{"§6.2 padding over the priority",
			"00 00 07 01 28 00 00 00 01 02 00 00 00 00 00 00", ProtocolError,
			"HEADERS: pad length: got 2, want at most 1 (RFC 9113 §6.2)"},
		{"§6.6 padding over the promised stream",
			"00 00 05 05 08 00 00 00 01 01 00 00 00 02", ProtocolError,
			"PUSH_PROMISE: pad length: got 1, want at most 0 (RFC 9113 §6.6)"},
		{"§6.5.2 ENABLE_PUSH",
			"00 00 06 04 00 00 00 00 00 00 02 00 00 00 02", ProtocolError,
			"SETTINGS: ENABLE_PUSH: got 2, want 0 or 1 (RFC 9113 §6.5.2)"},
		{"§6.5.2 INITIAL_WINDOW_SIZE",
			"00 00 06 04 00 00 00 00 00 00 04 80 00 00 00", FlowControlError,
			"INITIAL_WINDOW_SIZE: got 2147483648, want at most 2147483647"},
		{"§6.5.2 MAX_FRAME_SIZE, too small",
			"00 00 06 04 00 00 00 00 00 00 05 00 00 3f ff", ProtocolError,
			"MAX_FRAME_SIZE: got 16383, want 16384 to 16777215"},
		{"§6.5.2 MAX_FRAME_SIZE, too large",
			"00 00 06 04 00 00 00 00 00 00 05 01 00 00 00", ProtocolError,
			"got 16777216"},
		{"RFC 8441 §3 ENABLE_CONNECT_PROTOCOL",
			"00 00 06 04 00 00 00 00 00 00 08 00 00 00 02", ProtocolError, ""},
		{"§6.9 increment of the connection",
			"00 00 04 08 00 00 00 00 00 80 00 00 00", ProtocolError,
			"WINDOW_UPDATE: increment: got 0, want 1 to 2147483647"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, p, err := readHex(t, c.hex)
			if err != nil {
				t.Fatal(err)
			}
			_, err = AppendCopy(nil, h, p)
			wantConn(t, err, c.code, c.words)
			if _, err = AppendText(nil, h, p); err == nil {
				t.Error("AppendText: got no error")
			}
		})
	}
}

func TestPayloadStreamErrors(t *testing.T) {
	h, p, _ := readHex(t, "00 00 04 08 00 00 00 00 05 00 00 00 00")
	_, err := ParseWindowUpdate(h, p)
	wantStream(t, err, 5, ProtocolError, "increment: got 0")

	h, p, _ = readHex(t, "00 00 05 02 00 00 00 00 05 80 00 00 05 10")
	_, err = ParsePriority(h, p)
	wantStream(t, err, 5, ProtocolError, "got 5, the stream itself",
		"RFC 7540 §5.3.1")

	// HEADERS come through, for the sake of their field block.
	h, p, _ = readHex(t, "00 00 06 01 24 00 00 00 05 80 00 00 05 10 82")
	headers, err := ParseHeaders(h, p)
	if err != nil || len(headers.Fragment) != 1 {
		t.Fatalf("got %+v, %v, want a fragment of one byte", headers, err)
	}
	wantStream(t, headers.Priority.Check(h.StreamID), 5, ProtocolError)
}

// A parser that is given a payload without a check refuses it, and lives.
func TestPayloadShort(t *testing.T) {
	for typ := TypeData; typ <= TypeContinuation+1; typ++ {
		for _, flags := range []Flags{0, 0xff &^ FlagAck} {
			for n := range 12 {
				h, p := Header{uint32(n), typ, flags, 1}, make([]byte, n)
				_, err := AppendCopy(nil, h, p)
				_, errText := AppendText(nil, h, p)
				if !sameError(err, errText) {
					t.Errorf("%v: got %v and %v", h, err, errText)
				}
			}
		}
	}
}

func TestSettingsReuse(t *testing.T) {
	h, p, _ := readHex(t, "00 00 06 04 00 00 00 00 00 00 03 00 00 00 64")
	list := make([]Setting, 3, 4)
	list, err := ParseSettings(h, p, list)
	want := Setting{MaxConcurrentStreams, 100}
	if err != nil || len(list) != 1 || list[0] != want {
		t.Errorf("got %v, %v, want %v alone", list, err, want)
	}
}
