package exercise

import (
	"bufio"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"net"
	"strings"

	"barewire/scripts/dissect"
)

// wsServer answers each frame of a client, with at most one mistake.
type wsServer struct {
	head   string            // of the answer to the handshake
	frames map[byte][]string // by opcode: one after the other
}

const (
	wsHead = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n" +
		"Connection: Upgrade\r\nSec-WebSocket-Accept: " + wsAccept + "\r\n"
	wsDeflate = "Sec-WebSocket-Extensions: permessage-deflate\r\n"
)

// wsRight echoes what the scripts send.
var wsRight = wsServer{head: wsHead, frames: map[byte][]string{
	1: {"\x81\x0bEcho: Hello"}, 9: {"\x8a\x03abc"}, 8: {"\x88\x02\x03\xe8"}}}

// wsWith is wsRight but for the frames that answer one opcode.
func wsWith(opcode byte, frames ...string) server {
	s := wsServer{head: wsHead, frames: map[byte][]string{opcode: frames}}
	for op, right := range wsRight.frames {
		if op != opcode {
			s.frames[op] = right
		}
	}
	return server{answer: s.answer}
}

// wsPacked compresses each text, and keeps its window where it may.
func wsPacked(extensions string, packed ...string) server {
	s := wsServer{head: wsHead + extensions, frames: map[byte][]string{}}
	for _, p := range packed {
		s.frames[1] = append(s.frames[1], fmt.Sprintf("\xc1%c%s", len(p), p))
	}
	return server{answer: s.answer}
}

// deflated are messages compressed one after the other, in one window.
func deflated(messages ...string) (all []string) {
	var b bytes.Buffer
	z, _ := flate.NewWriter(&b, flate.BestCompression)
	for _, m := range messages {
		b.Reset()
		io.WriteString(z, m)
		z.Flush()
		all = append(all, strings.TrimSuffix(b.String(), "\x00\x00\xff\xff"))
	}
	return all
}

func init() {
	twice := deflated("Echo: Hello", "Echo: Hello")
	for name, s := range map[string]server{
		"ws-masked":     wsWith(1, "\x81\x8b\x01\x01\x01\x01Dbin;!Idmmn"),
		"ws-binary":     wsWith(1, "\x82\x0bEcho: Hello"),
		"ws-other":      wsWith(1, "\x81\x0bEcho: Hallo"),
		"ws-short":      wsWith(1, "\x81\x05Hello"),
		"ws-rsv":        wsWith(1, "\xc1\x0bEcho: Hello"),
		"ws-long":       wsWith(1, "\x81\x7e\x00\x0bEcho: Hello"),
		"ws-more":       wsWith(1, "\x01\x06Echo: \x80\x05Hello"),
		"ws-turn":       wsWith(1, "\x80\x0bEcho: Hello"),
		"ws-half":       wsWith(1, "\x81\x0cEcho: Hello"),
		"ws-silent":     wsWith(9, ""),
		"ws-code":       wsWith(8, "\x88\x0d\x03\xeaout of turn"),
		"ws-bye-twice":  wsWith(8, "\x88\x02\x03\xe8\x88\x02\x03\xe9"),
		"ws-bye-half":   wsWith(8, "\x88\x02\x03\xe8\x81\x05Hel"),
		"ws-pong-twice": wsWith(10, "\x89\x00\x8a\x03xyz"),
		"ws-pings":      wsWith(10, "\x89\x00"),
		"ws-accept": {answer: wsServer{head: strings.Replace(wsHead, "s3p",
			"S3P", 1)}.answer},
		"ws-keeps": wsPacked(wsDeflate, twice...),
		"ws-forgets": wsPacked(strings.TrimSuffix(wsDeflate, "\r\n")+
			"; server_no_context_takeover\r\n", twice[0], twice[0]),
		"ws-keeps-unsaid": wsPacked(strings.TrimSuffix(wsDeflate, "\r\n")+
			"; server_no_context_takeover\r\n", twice...),
		"ws-corrupt": wsPacked(wsDeflate, "\xff\xff"),
	} {
		servers[name] = s
	}
}

func (s wsServer) answer(c net.Conn, br *bufio.Reader) {
	readHead(br)
	s.speak(c, br)
}

// speak answers the handshake, then frame by frame.
func (s wsServer) speak(c net.Conn, br *bufio.Reader) {
	io.WriteString(c, s.head+"\r\n")
	answered := map[byte]int{}
	for {
		p, err := br.Peek(6)
		if err != nil {
			return
		}
		h, _ := dissect.ParseWSHeader(p)
		br.Discard(h.Len + int(h.Length))
		frames := s.frames[h.Opcode]
		if n := answered[h.Opcode]; n < len(frames) {
			frames = frames[n : n+1]
		}
		answered[h.Opcode]++
		io.WriteString(c, strings.Join(frames, ""))
		if h.Opcode == 8 || strings.HasPrefix(strings.Join(frames, ""), "\x81\x0c") {
			return
		}
	}
}
