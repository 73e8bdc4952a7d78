package main

import (
	"fmt"
	"strings"

	"barewire/08-streams/stream"
)

// states prints the state machine: each state, and the moves that lead out of
// it. Moves that lead back to where they came from are left out.
func states([]string) error {
	for from := range stream.Transitions {
		s := stream.State(from)
		fmt.Println(s)
		for e, move := range stream.Transitions[from] {
			if move.Ok && move.To != s {
				fmt.Printf("  %-17v → %v\n", stream.Event(e), move.To)
			}
		}
	}
	return nil
}

// mermaid prints the same, for a program that draws it.
func mermaid([]string) error {
	fmt.Println("stateDiagram-v2")
	for from := range stream.Transitions {
		s := stream.State(from)
		for e, move := range stream.Transitions[from] {
			if move.Ok && move.To != s {
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

// life prints the states that a new stream goes through, by events as
// HEADERS and our-END_STREAM.
func life(args []string) error {
	s := stream.Idle
	fmt.Println(s)
	for _, arg := range args {
		e, err := parseEvent(arg)
		if err != nil {
			return err
		}
		next, err := s.After(e, 1)
		switch s = next; err {
		case nil:
			fmt.Printf("%v → %v\n", e, s)
		case stream.ErrIgnored:
			fmt.Printf("%v → %v, ignored\n", e, s)
		default:
			return err
		}
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
