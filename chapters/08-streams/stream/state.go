// Package stream knows what may happen on an HTTP/2 connection's streams, and
// makes requests of the frames that bring them. It is pure: frames come in,
// arrivals and errors go out. RFC 9113 §5.1, §8.
package stream

import (
	"errors"
	"fmt"

	"barewire/05-frames/frame"
)

// A State is where in its life a stream is, as a server sees it. RFC 9113 §5.1.
type State uint8

// The states of RFC 9113 §5.1. "Reserved (remote)" is missing: a client cannot
// promise anything. Reset is a closed stream too, one that we have closed with
// RST_STREAM: the client may not know yet, so whatever it has sent before it
// learns of that is no mistake.
const (
	Idle State = iota
	Open
	HalfClosedLocal  // we have ended our half
	HalfClosedRemote // the client has ended its half
	ReservedLocal    // we have promised it
	Closed
	Reset
	states
)

var stateNames = [...]string{"idle", "open", "half-closed (local)",
	"half-closed (remote)", "reserved (local)", "closed", "reset"}

// String returns the RFC's name of s.
func (s State) String() string { return stateNames[s] }

// An Event is what happens to a stream. END_STREAM is an event of its own,
// after that of the frame which bears it.
type Event uint8

// The events that the state depends on, received and sent.
const (
	RecvHeaders Event = iota
	RecvData
	RecvEndStream
	RecvReset
	RecvWindowUpdate
	RecvPriority
	SendPushPromise
	SendHeaders
	SendEndStream
	SendReset
	events
)

var eventNames = [...]string{"HEADERS", "DATA", "END_STREAM", "RST_STREAM",
	"WINDOW_UPDATE", "PRIORITY", "our PUSH_PROMISE", "our HEADERS",
	"our END_STREAM", "our RST_STREAM"}

// String returns the name of the frame or flag.
func (e Event) String() string { return eventNames[e] }

// A Move is what an event does to a stream. The zero Move is none: the event
// has no place in that state.
type Move struct {
	To State
	Ok bool
}

func to(s State) Move { return Move{s, true} }

// A Table has a row for each state and a column for each event.
type Table [states][events]Move

// Transitions is the state machine. The diagram of the lesson is drawn from it.
var Transitions = transitions()

// transitions returns the moves of RFC 9113 §5.1, Figure 2. A frame that
// changes nothing leads to where it came from. What is not here is wrong;
// what comes of that is for After to say.
//
//lab:exercise 08-01
//lab:stub return Table{}
func transitions() Table {
	return Table{}
}

// ErrIgnored says that a frame is to be thrown away: it is about a stream that
// we have reset.
var ErrIgnored = errors.New("frame on a stream that was reset")

// After returns the state that an event leads to from s, on stream id. Where
// Transitions has no move, the error is that of the state (RFC 9113 §5.1):
//
//	idle, reserved (local)  PROTOCOL_ERROR, of the connection
//	half-closed (remote)    STREAM_CLOSED, of the stream
//	closed                  STREAM_CLOSED, of the connection
//
// An event of ours that has no place is our own mistake: INTERNAL_ERROR, of the
// connection. Every move out of Reset, be it back to it, comes with ErrIgnored.
//
//lab:exercise 08-01
//lab:stub return s, nil
func (s State) After(e Event, id uint32) (State, error) {
	return s, nil
}

// mistake returns the connection's error for an event out of place.
func (s State) mistake(e Event, id uint32, code frame.ErrorCode) error {
	return connError(code, "%v: stream: got %d, which is %v, want another "+
		"(RFC 9113 §5.1)", e, id, s)
}

// connError returns a *frame.ConnError. The text says got and want.
func connError(code frame.ErrorCode, format string, args ...any) error {
	return &frame.ConnError{Code: code, Text: fmt.Sprintf(format, args...)}
}

// streamError returns a *frame.StreamError.
func streamError(id uint32, code frame.ErrorCode, format string,
	args ...any) error {
	return &frame.StreamError{StreamID: id, Code: code,
		Text: fmt.Sprintf(format, args...)}
}
