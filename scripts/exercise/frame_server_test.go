package exercise

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"strings"

	"barewire/scripts/dissect"
)

// wireFrame is a frame in bytes.
func wireFrame(typ, flags byte, stream uint32, payload string) string {
	n := len(payload)
	p := []byte{byte(n >> 16), byte(n >> 8), byte(n), typ, flags}
	return string(binary.BigEndian.AppendUint32(p, stream)) + payload
}

// literals is a list of fields as plain literals.
func literals(words ...string) string {
	var b strings.Builder
	for i, word := range words {
		if i%2 == 0 {
			b.WriteByte(0)
		}
		b.WriteByte(byte(len(word)))
		b.WriteString(word)
	}
	return b.String()
}

// h2server answers each frame of a client, with at most one mistake.
type h2server struct {
	greeting string
	ping     func(data string) string
	response string // to HEADERS on stream 1, behind it the end
}

var (
	greeting = wireFrame(dissect.FrameSettings, 0, 0, "")
	goodbye  = wireFrame(dissect.FrameGoAway, 0, 0, "\x00\x00\x00\x01\x00\x00\x00\x00")
	okFields = literals(":status", "200", "content-type", "text/plain",
		"content-length", "5")
	okHeaders = wireFrame(dissect.FrameHeaders, dissect.FlagEndHeaders, 1, okFields)
	okData    = wireFrame(dissect.FrameData, dissect.FlagEndStream, 1, "hello")
)

func pong(data string) string {
	return wireFrame(dissect.FramePing, dissect.FlagAck, 0, data)
}

// rightH2 is without a mistake; others are made of it.
func rightH2(change func(*h2server)) server {
	s := h2server{greeting: greeting, ping: pong,
		response: okHeaders + okData + goodbye}
	if change != nil {
		change(&s)
	}
	return server{answer: s.answer}
}

func responds(parts ...string) func(*h2server) {
	return func(s *h2server) { s.response = strings.Join(parts, "") }
}

func pings(f func(string) string) func(*h2server) {
	return func(s *h2server) { s.ping = f }
}

// chatty is right, and as different as the RFC allows: other frames in
// between, an interim response, a list in two frames, padding, trailers, and
// two goodbyes.
func chatty(s *h2server) {
	anything := wireFrame(0x2a, 0xff, 9, "?") +
		wireFrame(dissect.FrameWindowUpdate, 0, 0, "\x00\x00\x00\x01") +
		wireFrame(dissect.FramePing, 0, 0, "12345678") +
		wireFrame(dissect.FrameSettings, dissect.FlagAck, 0, "")
	s.greeting = greeting + anything
	s.response = wireFrame(dissect.FrameHeaders, dissect.FlagEndHeaders, 1,
		literals(":status", "103", "link", "a")) + anything +
		wireFrame(dissect.FrameHeaders, dissect.FlagPriority|dissect.FlagPadded,
			1, "\x02\x00\x00\x00\x00\x10"+okFields[:20]+"\x00\x00") +
		wireFrame(dissect.FrameContinuation, 0, 1, "") +
		wireFrame(dissect.FrameContinuation, dissect.FlagEndHeaders, 1,
			okFields[20:]) + anything +
		wireFrame(dissect.FrameData, dissect.FlagPadded, 1, "\x03hel\x00\x00\x00") +
		wireFrame(dissect.FrameGoAway, 0, 0, "\x7f\xff\xff\xff\x00\x00\x00\x00") +
		wireFrame(dissect.FrameData, 0, 1, "lo") + anything +
		wireFrame(dissect.FrameHeaders, dissect.FlagEndHeaders|
			dissect.FlagEndStream, 1, literals("sum", "2")) +
		anything + goodbye + anything
}

var h2servers = map[string]server{
	"h2-chatty": rightH2(chatty),
	"h2-client-preface": rightH2(func(s *h2server) {
		s.greeting = dissect.ClientPreface + greeting
	}),
	"h2-ping-first": rightH2(func(s *h2server) { s.greeting = pong("12345678") }),
	"h2-http1": rightH2(func(s *h2server) {
		s.greeting = "HTTP/1.1 400 Bad Request\r\n\r\n"
	}),
	"h2-ping-zeros": rightH2(pings(func(string) string {
		return pong("\x00\x00\x00\x00\x00\x00\x00\x00")
	})),
	"h2-ping-no-ack": rightH2(pings(func(data string) string {
		return wireFrame(dissect.FramePing, 0, 0, data)
	})),
	"h2-ping-silent": rightH2(pings(func(string) string { return "" })),
	"h2-counts-header": rightH2(pings(func(data string) string {
		return "\x00\x00\x11" + pong(data)[3:]
	})),
	"h2-id-of-3": rightH2(pings(func(data string) string {
		return pong(data)[:5] + pong(data)[6:] + greeting
	})),
	"h2-reserved": rightH2(pings(func(data string) string {
		return pong(data)[:5] + "\x80" + pong(data)[6:]
	})),
	"h2-goaway": rightH2(pings(func(string) string {
		return wireFrame(dissect.FrameGoAway, 0, 0,
			"\x00\x00\x00\x00\x00\x00\x00\x06PING: got 8, want 9")
	})),
	"h2-floods": rightH2(pings(func(data string) string {
		return strings.Repeat(greeting, maxFrames+1)
	})),
	"h2-wrong-body": rightH2(responds(okHeaders, wireFrame(dissect.FrameData,
		dissect.FlagEndStream, 1, "hallo"), goodbye)),
	"h2-404": rightH2(responds(strings.Replace(okHeaders, "200", "404", 1),
		okData, goodbye)),
	"h2-short-body": rightH2(responds(okHeaders, wireFrame(dissect.FrameData,
		dissect.FlagEndStream, 1, "hel"), goodbye)),
	"h2-no-end": rightH2(responds(okHeaders, wireFrame(dissect.FrameData, 0, 1,
		"hello"))),
	"h2-no-end-headers": rightH2(responds(wireFrame(dissect.FrameHeaders, 0, 1,
		okFields), okData, goodbye)),
	"h2-text-block": rightH2(responds(wireFrame(dissect.FrameHeaders,
		dissect.FlagEndHeaders, 1, ":status: 200\r\n"), okData, goodbye)),
	"h2-headers-swallow": rightH2(responds(fmt.Sprintf("\x00\x00%c",
		len(okFields)+9)+okHeaders[3:], okData, goodbye)),
	"h2-other-stream": rightH2(responds(wireFrame(dissect.FrameHeaders,
		dissect.FlagEndHeaders, 5, okFields))),
	"h2-goaway-code": rightH2(responds(okHeaders, okData,
		strings.Replace(goodbye, "\x01\x00\x00\x00\x00", "\x01\x00\x00\x00\x02", 1))),
	"h2-goaway-last": rightH2(responds(okHeaders, okData,
		strings.Replace(goodbye, "\x00\x01\x00", "\x00\x03\x00", 1))),
	"h2-closes": rightH2(responds(okHeaders)),
	"h2-upper-case": rightH2(responds(wireFrame(dissect.FrameHeaders,
		dissect.FlagEndHeaders, 1, literals(":status", "200",
			"Content-Type", "text/plain")), okData, goodbye)),
}

func init() {
	for name, s := range h2servers {
		servers[name] = s
	}
}

// answer speaks HTTP/2 to whoever begins with the preface.
func (s h2server) answer(c net.Conn, br *bufio.Reader) {
	if _, err := br.Discard(len(dissect.ClientPreface)); err != nil {
		return
	}
	io.WriteString(c, s.greeting)
	head := make([]byte, dissect.FrameHeaderLen)
	for {
		if _, err := io.ReadFull(br, head); err != nil {
			return
		}
		h := dissect.ParseFrameHeader(head)
		payload := make([]byte, h.Length)
		if _, err := io.ReadFull(br, payload); err != nil {
			return
		}
		switch {
		case h.Type == dissect.FramePing:
			io.WriteString(c, s.ping(string(payload)))
		case h.Type == dissect.FrameHeaders && h.Stream == 3:
			io.WriteString(c, wireFrame(dissect.FrameRSTStream, 0, 3,
				"\x00\x00\x00\x07"))
		case h.Type == dissect.FrameHeaders:
			io.WriteString(c, s.response)
			if !strings.HasSuffix(s.response, "hello") {
				return
			}
		}
	}
}
