package main

import (
	"fmt"
	"strconv"
	"strings"

	"barewire/08-streams/stream"
)

// open opens a stream for each number, and ends the one of a negative number:
// the client resets it. 1..9 opens 1, 3 and so on, and prints the last one.
// promise opens one of ours. end=3 is the client's END_STREAM, state=3 prints a
// stream's state, max=5 sets how many there may be.
func open(args []string) error {
	ss := stream.NewStreams(uint32(*maxStreams))
	for _, arg := range args {
		line, err := openArg(ss, arg)
		if err != nil {
			return fmt.Errorf("got %q: %w", arg, err)
		}
		if line != "" {
			fmt.Printf("%s: %s\n", arg, line)
		}
	}
	return nil
}

// openArg does what one argument says, and returns what to print.
func openArg(ss *stream.Streams, arg string) (line string, err error) {
	key, value, _ := strings.Cut(arg, "=")
	switch key {
	case "max":
		n, err := strconv.ParseUint(value, 10, 31)
		ss.Max = uint32(n)
		return "", err
	case "promise":
		s, err := ss.Promise()
		return fmt.Sprintf("stream %d: %v", s.ID, s.State), err
	case "end":
		n, err := strconv.ParseUint(value, 10, 31)
		_, wrong := ss.On(uint32(n), stream.RecvEndStream)
		return describe(ss, uint32(n), wrong), err
	case "state":
		n, err := strconv.ParseUint(value, 10, 31)
		return ss.StateOf(uint32(n)).String(), err
	}
	from, to, ok := strings.Cut(arg, "..")
	if !ok {
		to = from
	}
	first, err := strconv.ParseInt(from, 10, 32)
	if err != nil {
		return "", err
	}
	last, err := strconv.ParseInt(to, 10, 32)
	for id := first; id <= last; id += 2 {
		line = openOne(ss, id)
	}
	return line, err
}

func openOne(ss *stream.Streams, id int64) string {
	var err error
	if id < 0 {
		id = -id
		_, err = ss.On(uint32(id), stream.RecvReset)
	} else {
		_, err = ss.Receive(uint32(id))
	}
	return describe(ss, uint32(id), err)
}

// describe says what has become of stream id.
func describe(ss *stream.Streams, id uint32, err error) string {
	if err != nil {
		return whose(err)
	}
	return fmt.Sprintf("%v, %d of %d live", ss.StateOf(id), ss.Len(), ss.Max)
}
