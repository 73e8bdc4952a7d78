package main

import (
	"fmt"
	"strconv"
	"strings"

	"barewire/08-streams/stream"
)

// states prints the state machine as a diagram. Moves that lead back to where
// they came from are left out.
func states([]string) error {
	fmt.Println("stateDiagram-v2")
	for from := range stream.Transitions {
		for e, move := range stream.Transitions[from] {
			if s := stream.State(from); move.Ok && move.To != s {
				fmt.Printf("    %s --> %s: %v\n", id(s), id(move.To),
					stream.Event(e))
			}
		}
	}
	return nil
}

// id is a state's name as Mermaid allows it.
func id(s stream.State) string {
	return strings.NewReplacer(" ", "_", "(", "", ")", "", "-", "_").
		Replace(s.String())
}

// life prints the states that a new stream goes through: recv-headers,
// send-end_stream and so on.
func life(args []string) error {
	s := stream.Idle
	fmt.Println(s)
	for _, arg := range args {
		e, err := parseEvent(arg)
		if err != nil {
			return err
		}
		next, err := s.After(e, 1)
		if err == stream.ErrIgnored {
			fmt.Printf("%v: ignored\n", e)
		} else if err != nil {
			return err
		}
		s = next
		fmt.Printf("%v → %v\n", e, s)
	}
	return nil
}

// parseEvent finds the event whose name is HEADERS, or our-HEADERS.
func parseEvent(arg string) (stream.Event, error) {
	for e := range len(stream.Transitions[0]) {
		name := strings.ReplaceAll(stream.Event(e).String(), " ", "-")
		if strings.EqualFold(name, arg) {
			return stream.Event(e), nil
		}
	}
	return 0, fmt.Errorf("got %q, want an event: HEADERS, our-HEADERS, …", arg)
}

// open opens a stream for each number, and ends the one of a negative number:
// the client resets it.
func open(args []string) error {
	ss := stream.NewStreams(uint32(*maxStreams))
	for _, arg := range args {
		if s, ok := strings.CutPrefix(arg, "max="); ok {
			n, err := strconv.ParseUint(s, 10, 32)
			if err != nil {
				return err
			}
			ss.Max = uint32(n)
			continue
		}
		if err := openOne(ss, arg); err != nil {
			fmt.Printf("%s: %v\n", arg, err)
		}
	}
	return nil
}

func openOne(ss *stream.Streams, arg string) error {
	id, err := strconv.ParseInt(arg, 10, 32)
	if err != nil {
		return err
	}
	if id < 0 {
		id = -id
		_, err = ss.On(uint32(id), stream.RecvReset)
	} else {
		_, err = ss.Receive(uint32(id))
	}
	if err == nil {
		fmt.Printf("%s: %v, %d of %d live\n", arg, ss.StateOf(uint32(id)),
			ss.Len(), ss.Max)
	}
	return err
}
