package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
)

// listen returns the last of what a server says that tells what it thinks of
// its client: a status, a GOAWAY or a reset, a close frame's code. It reads to
// the end, whatever comes.
func listen(r io.Reader) (words string) {
	defer io.Copy(io.Discard, r)
	in := bufio.NewReader(r)
	begun, err := in.Peek(5)
	switch {
	case err != nil:
		return ""
	case string(begun) == "HTTP/":
		return listen1(in)
	}
	return listen2(in)
}

// listen1 listens to HTTP/1.1, and to WebSocket behind a 101.
func listen1(in *bufio.Reader) (words string) {
	for {
		r, err := http.ReadResponse(in, nil)
		if err != nil {
			return words
		}
		words = fmt.Sprint(r.StatusCode)
		if r.StatusCode == http.StatusSwitchingProtocols {
			return listenFrames(in)
		}
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			return words
		}
	}
}

// listenFrames listens to WebSocket frames, which have no mask. RFC 6455 §5.2.
func listenFrames(in *bufio.Reader) string {
	words := "101"
	for {
		head := make([]byte, 2, 10)
		if _, err := io.ReadFull(in, head); err != nil {
			return words
		}
		size := uint64(head[1])
		if more := map[uint64]int{126: 2, 127: 8}[size]; more > 0 {
			long := make([]byte, 8)
			if _, err := io.ReadFull(in, long[8-more:]); err != nil {
				return words
			}
			size = binary.BigEndian.Uint64(long)
		}
		switch {
		case head[0] == 0x88 && size >= 2:
			code, _ := in.Peek(2)
			if len(code) == 2 {
				words = fmt.Sprint("close ", binary.BigEndian.Uint16(code))
			}
		case head[0] == 0x8a:
			words = "pongs"
		default:
			words = "messages"
		}
		if _, err := io.CopyN(io.Discard, in, int64(size)); err != nil {
			return words
		}
	}
}

// listen2 listens to HTTP/2. Nothing that follows a GOAWAY with an error
// matters.
func listen2(in io.Reader) (words string) {
	frames := http2.NewFramer(io.Discard, in)
	frames.ReadMetaHeaders = hpack.NewDecoder(4096, nil)
	greeted := false // with the ACK that is due
	for {
		f, err := frames.ReadFrame()
		if err != nil {
			return words
		}
		switch f := f.(type) {
		case *http2.GoAwayFrame:
			if f.ErrCode != http2.ErrCodeNo {
				return "GOAWAY " + f.ErrCode.String()
			}
			words = "GOAWAY"
		case *http2.RSTStreamFrame:
			words = "RST_STREAM " + f.ErrCode.String()
		case *http2.MetaHeadersFrame:
			words = f.PseudoValue("status")
		case *http2.PingFrame:
			words = "PING ACK"
		case *http2.SettingsFrame:
			if greeted {
				words = "SETTINGS ACK"
			}
			greeted = greeted || f.IsAck()
		}
	}
}
