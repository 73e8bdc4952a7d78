package main

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"barewire/02-requests/request"
	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/07-hpack/hpack"
	"barewire/08-streams/stream"
)

// trace prints each stream's life in recordings of what a client has sent.
func trace(files []string) error {
	if len(files) == 0 {
		return traceOne(os.Stdin)
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		err = traceOne(f)
		f.Close()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// A tracer writes down what happens to each stream.
type tracer struct {
	receiver *stream.Receiver
	lives    map[uint32]*strings.Builder
	request  request.Request
}

func traceOne(in io.Reader) error {
	p, err := recording(in)
	if err != nil {
		return err
	}
	ss := stream.NewStreams(uint32(*maxStreams))
	t := tracer{lives: make(map[uint32]*strings.Builder)}
	t.receiver = stream.NewReceiver(ss, hpack.NewDecoder(hpack.Limits{}),
		*maxBlock)
	t.receiver.MaxBody = maxBody
	t.receiver.Request = func(*stream.Stream) *request.Request {
		return &t.request
	}
	ss.Watch = t.move
	err = t.all(bufio.NewReader(bytes.NewReader(p)))
	for _, id := range slices.Sorted(maps.Keys(t.lives)) {
		fmt.Printf("stream %d\n%s", id, t.lives[id])
	}
	fmt.Printf("%d live\n", ss.Len())
	return err
}

// recording reads a recording: the bytes themselves, or their hex digits.
func recording(in io.Reader) ([]byte, error) {
	p, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	digits := strings.Join(strings.Fields(string(p)), "")
	if plain, err := hex.DecodeString(digits); err == nil {
		p = plain
	}
	return bytes.TrimPrefix(p, []byte(h2min.Preface)), nil
}

// all takes every frame until the end, or an error of the connection.
func (t *tracer) all(br *bufio.Reader) error {
	frames := frame.NewReader(br, frame.DefaultMaxSize)
	for {
		h, p, err := frames.ReadFrame()
		if err == io.EOF {
			return nil
		}
		var a stream.Arrival
		if err == nil {
			a, err = t.receiver.Receive(h, p)
		}
		if err == nil {
			t.show(h, a)
		} else if err = t.fail(h, err); err != nil {
			return err
		}
	}
}

// fail ends one stream for an error of it. Other errors it returns.
func (t *tracer) fail(h frame.Header, err error) error {
	var one *frame.StreamError
	var refusal *request.StatusError
	switch {
	case errors.As(err, &one):
		fmt.Fprintf(t.life(one.StreamID), "  error %v: %s\n", one.Code,
			one.Text)
		if t.receiver.Streams.Find(one.StreamID) == nil {
			return nil
		}
		_, err = t.receiver.Streams.On(one.StreamID, stream.SendReset)
	case errors.As(err, &refusal):
		fmt.Fprintf(t.life(h.StreamID), "  to be answered with %v\n", err)
		return nil
	}
	return err
}

// show writes down what a frame has brought.
func (t *tracer) show(h frame.Header, a stream.Arrival) {
	if a.Kind == stream.Nothing {
		return
	}
	life := t.life(h.StreamID)
	switch a.Kind {
	case stream.AnyRequest:
		fmt.Fprintf(life, "  request %q %q\n", t.request.Method,
			t.request.Target)
	case stream.AnyData:
		fmt.Fprintf(life, "  %d bytes of its body\n", len(a.Data))
	case stream.AnyTrailers:
		fmt.Fprintf(life, "  %d trailers\n", len(a.Trailers))
	case stream.AnyReset:
		fmt.Fprintf(life, "  the client gives up: %v\n", a.Code)
	case stream.AnyWindow:
		fmt.Fprintf(life, "  %d bytes more may be sent\n", a.Window)
	}
}

// move writes down a change of state.
func (t *tracer) move(id uint32, e stream.Event, from, to stream.State) {
	if from != to {
		fmt.Fprintf(t.life(id), "  %v: %v → %v\n", e, from, to)
	}
}

// life returns what is written down of a stream.
func (t *tracer) life(id uint32) *strings.Builder {
	if t.lives[id] == nil {
		t.lives[id] = new(strings.Builder)
	}
	return t.lives[id]
}
