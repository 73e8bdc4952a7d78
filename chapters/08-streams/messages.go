package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"barewire/02-requests/request"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
	"barewire/08-streams/stream"
)

// maxBody is the largest content-length that a request may have.
const maxBody = 10 << 20

// blocks takes frames, each in hex without its length, which is counted: type,
// flags, stream and payload. It prints the field blocks that become whole, and
// the frames that are no part of one. Each frame overwrites the one before it,
// as it does for whoever reads from a connection.
func blocks(args []string) error {
	b := stream.Block{Max: *maxBlock}
	room := make([]byte, 1<<10)
	for _, arg := range args {
		h, p, err := parseFrame(room, arg)
		if err == nil {
			err = b.Check(h)
		}
		if err != nil {
			return err
		}
		if h.Type != frame.TypeHeaders && h.Type != frame.TypeContinuation {
			fmt.Printf("stream %d: %v\n", h.StreamID, h.Type)
			continue
		}
		block, whole, err := b.Add(h, p)
		if err != nil {
			return err
		}
		if whole {
			fmt.Printf("stream %d: block % x\n", h.StreamID, block)
		}
	}
	return nil
}

// parseFrame parses a frame without its length, into room.
func parseFrame(room []byte, arg string) (frame.Header, []byte, error) {
	p, err := hex.DecodeString(strings.Join(strings.Fields(arg), ""))
	if err != nil {
		return frame.Header{}, nil, err
	}
	n := max(0, len(p)-frame.HeaderLen+3)
	whole := append(room[:0], byte(n>>16), byte(n>>8), byte(n))
	whole = append(whole, p...)
	h, err := frame.ParseHeader(whole)
	if err != nil {
		return h, nil, err
	}
	return h, whole[frame.HeaderLen:], h.Check()
}

// fields checks each field and says what is wrong with it. The fields of each
// argument are another stream's: 1, 3 and so on.
func fields(args []string) error {
	for i, arg := range args {
		for _, f := range parseList(arg) {
			err := stream.CheckField(&f, uint32(2*i+1))
			if err != nil {
				fmt.Println(whose(err))
			} else {
				fmt.Printf("%q: %q\n", f.Name, f.Value)
			}
		}
	}
	return nil
}

// makeRequest prints the request that a list of fields makes.
func makeRequest(args []string) error {
	list, end := listOf(args)
	var r request.Request
	err := stream.ParseRequest(&r, 1, list, maxBody, end)
	var refusal *request.StatusError
	if errors.As(err, &refusal) {
		fmt.Printf("answer %v\n", err)
		return nil
	}
	if err != nil {
		return err
	}
	fmt.Printf("method %q\npath %q\nquery %q\nhost %q\nlength %d\n", r.Method,
		r.Path, r.Query, r.Host, r.ContentLength)
	printFields(r.Fields)
	return nil
}

// makeTrailers prints the trailers that a list of fields makes.
func makeTrailers(args []string) error {
	list, end := listOf(args)
	trailers, err := stream.ParseTrailers(1, list, end)
	printFields(trailers)
	return err
}

func printFields(list request.Fields) {
	for _, f := range list {
		fmt.Printf("  %q: %q\n", f.Name, f.Value)
	}
}

// listOf parses the arguments of a message: its fields, and whether its stream
// ends with them.
func listOf(args []string) (list []hpack.Field, end bool) {
	for _, arg := range args {
		if arg == "end" {
			end = true
			continue
		}
		list = append(list, parseList(arg)...)
	}
	return list, end
}

// parseList parses fields with "; " between them. \x0a and the like stand for
// one byte.
func parseList(s string) (list []hpack.Field) {
	for one := range strings.SplitSeq(s, "; ") {
		at := strings.Index(one[min(1, len(one)):], ":") + 1
		if at == 0 {
			list = append(list, hpack.Field{Name: unescape(one)})
			continue
		}
		value := strings.TrimPrefix(one[at+1:], " ")
		list = append(list, hpack.Field{Name: unescape(one[:at]),
			Value: unescape(value)})
	}
	return list
}

// unescape replaces each \xNN by that byte.
func unescape(s string) string {
	parts := strings.Split(s, `\x`)
	for i, part := range parts[1:] {
		if len(part) >= 2 {
			if p, err := hex.DecodeString(part[:2]); err == nil {
				parts[i+1] = string(p) + part[2:]
			}
		}
	}
	return strings.Join(parts, "")
}
