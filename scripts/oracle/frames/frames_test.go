package frames

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"testing"

	"barewire/05-frames/frame"

	"golang.org/x/net/http2"
)

// FuzzFramer gives both the same stream. They must say the same of each frame,
// or differ in one of the ways listed in excused.
func FuzzFramer(f *testing.F) {
	for _, frm := range samples {
		f.Add(frm)
	}
	f.Add(bytes.Join(samples, nil))
	f.Fuzz(func(t *testing.T, p []byte) {
		theirs := http2.NewFramer(nil, bytes.NewReader(p))
		theirs.AllowIllegalReads = true
		theirs.SetMaxReadFrameSize(frame.DefaultMaxSize)
		ours := frame.NewReader(bufio.NewReader(bytes.NewReader(p)), 0)
		for {
			h, payload, err := ours.ReadFrame()
			got := tell(h, payload, err)
			tf, terr := theirs.ReadFrame()
			want := tellTheirs(tf, terr)
			if got != want && !excused(h, got, want) {
				t.Fatalf("%v % x:\n got  %s\n want %s", h, payload,
					got, want)
			}
			if isConn(err) || isConnTheirs(terr) {
				return
			}
		}
	})
}

var samples = [][]byte{
	frame.AppendData(nil, frame.Data{StreamID: 1, Flags: frame.FlagPadded,
		PadLength: 3, Data: []byte("Hello")}),
	frame.AppendHeaders(nil, frame.Headers{StreamID: 3,
		Flags:    frame.FlagPriority | frame.FlagPadded | frame.FlagEndStream,
		Priority: frame.Dependency{Exclusive: true, StreamDependency: 1, Weight: 9},
		Fragment: []byte{0x82, 0x84}, PadLength: 2}),
	frame.AppendPriority(nil, frame.Priority{StreamID: 5,
		Dependency: frame.Dependency{StreamDependency: 3, Weight: 200}}),
	frame.AppendRSTStream(nil, frame.RSTStream{StreamID: 7, Code: frame.Cancel}),
	frame.AppendSettings(nil, frame.Setting{ID: frame.InitialWindowSize,
		Value: 1 << 20}, frame.Setting{ID: 0x1234, Value: 7}),
	frame.AppendSettingsAck(nil),
	frame.AppendPushPromise(nil, frame.PushPromise{StreamID: 1, PromisedID: 2,
		Flags:    frame.FlagEndHeaders | frame.FlagPadded,
		Fragment: []byte{0x82}, PadLength: 1}),
	frame.AppendPing(nil, frame.Ping{Flags: frame.FlagAck, Data: [8]byte{1, 2}}),
	frame.AppendGoAway(nil, frame.GoAway{LastStreamID: 9,
		Code: frame.EnhanceYourCalm, Debug: []byte("calm")}),
	frame.AppendWindowUpdate(nil, frame.WindowUpdate{StreamID: 1, Increment: 1}),
	frame.AppendContinuation(nil, frame.Continuation{StreamID: 3,
		Flags: frame.FlagEndHeaders, Fragment: []byte{0x86}}),
	frame.AppendHeader(nil, frame.Header{Type: 0x2a, Flags: 0xff, StreamID: 9}),
}

// tell says in one line what we think of a frame.
func tell(h frame.Header, p []byte, err error) string {
	if err == nil {
		var s string
		if s, err = tellPayload(h, p); err == nil {
			return fmt.Sprintf("%d %x %d: %s", h.Type, uint8(h.Flags),
				h.StreamID, s)
		}
	}
	var ce *frame.ConnError
	var se *frame.StreamError
	switch {
	case errors.As(err, &ce):
		return "connection " + ce.Code.String()
	case errors.As(err, &se):
		return fmt.Sprintf("stream %d %v", se.StreamID, se.Code)
	}
	return err.Error()
}

func tellPayload(h frame.Header, p []byte) (string, error) {
	switch h.Type {
	case frame.TypeData:
		v, err := frame.ParseData(h, p)
		return fmt.Sprintf("%x", v.Data), err
	case frame.TypeHeaders:
		v, err := frame.ParseHeaders(h, p)
		return fmt.Sprintf("%v %x", v.Priority, v.Fragment), err
	case frame.TypePriority:
		v, err := frame.ParsePriority(h, p)
		return fmt.Sprintf("%v", v.Dependency), err
	case frame.TypeRSTStream:
		v, err := frame.ParseRSTStream(h, p)
		return fmt.Sprintf("%d", v.Code), err
	case frame.TypeSettings:
		list, err := frame.ParseSettings(h, p, nil)
		s := ""
		for _, one := range list {
			s += fmt.Sprintf("%d=%d ", one.ID, one.Value)
		}
		return s, err
	case frame.TypePushPromise:
		v, err := frame.ParsePushPromise(h, p)
		return fmt.Sprintf("%d %x", v.PromisedID, v.Fragment), err
	case frame.TypePing:
		v, err := frame.ParsePing(h, p)
		return fmt.Sprintf("%x", v.Data), err
	case frame.TypeGoAway:
		v, err := frame.ParseGoAway(h, p)
		return fmt.Sprintf("%d %d %x", v.LastStreamID, v.Code, v.Debug), err
	case frame.TypeWindowUpdate:
		v, err := frame.ParseWindowUpdate(h, p)
		return fmt.Sprintf("%d", v.Increment), err
	case frame.TypeContinuation:
		v, err := frame.ParseContinuation(h, p)
		return fmt.Sprintf("%x", v.Fragment), err
	}
	return fmt.Sprintf("%x", p), nil
}

// tellTheirs says in the same words what the Framer thinks of it.
func tellTheirs(f http2.Frame, err error) string {
	var ce http2.ConnectionError
	var se http2.StreamError
	switch {
	case err == nil:
		h := f.Header()
		return fmt.Sprintf("%d %x %d: %s", h.Type, uint8(h.Flags), h.StreamID,
			tellTheirPayload(f))
	case errors.Is(err, http2.ErrFrameTooLarge):
		return "connection FRAME_SIZE_ERROR"
	case errors.As(err, &ce):
		return "connection " + frame.ErrorCode(ce).String()
	case errors.As(err, &se):
		return fmt.Sprintf("stream %d %v", se.StreamID, frame.ErrorCode(se.Code))
	}
	return err.Error()
}

func tellTheirPayload(f http2.Frame) string {
	switch f := f.(type) {
	case *http2.DataFrame:
		return fmt.Sprintf("%x", f.Data())
	case *http2.HeadersFrame:
		return fmt.Sprintf("%s %x", dependency(f.Priority), f.HeaderBlockFragment())
	case *http2.PriorityFrame:
		return dependency(f.PriorityParam)
	case *http2.RSTStreamFrame:
		return fmt.Sprintf("%d", f.ErrCode)
	case *http2.SettingsFrame:
		s := ""
		f.ForeachSetting(func(one http2.Setting) error {
			s += fmt.Sprintf("%d=%d ", one.ID, one.Val)
			return nil
		})
		return s
	case *http2.PushPromiseFrame:
		return fmt.Sprintf("%d %x", f.PromiseID, f.HeaderBlockFragment())
	case *http2.PingFrame:
		return fmt.Sprintf("%x", f.Data)
	case *http2.GoAwayFrame:
		return fmt.Sprintf("%d %d %x", f.LastStreamID, f.ErrCode, f.DebugData())
	case *http2.WindowUpdateFrame:
		return fmt.Sprintf("%d", f.Increment)
	case *http2.ContinuationFrame:
		return fmt.Sprintf("%x", f.HeaderBlockFragment())
	case *http2.UnknownFrame:
		return fmt.Sprintf("%x", f.Payload())
	}
	return fmt.Sprintf("%T", f)
}

func dependency(p http2.PriorityParam) string {
	return fmt.Sprintf("%v", frame.Dependency{Exclusive: p.Exclusive,
		StreamDependency: p.StreamDep, Weight: p.Weight})
}

// excused says whether the two may differ about a frame.
func excused(h frame.Header, got, want string) bool {
	const size = "connection FRAME_SIZE_ERROR"
	switch {
	case want == "EOF" || want == "unexpected EOF":
		// We refuse a header before its payload is here, and call no end
		// inside a frame a good one. Where flags promise fields that are not
		// there, the Framer says only this.
		return got == size || got == "unexpected EOF" ||
			got == "connection PROTOCOL_ERROR"
	case h.Type == 0x10:
		// PRIORITY_UPDATE (RFC 9218 §7.1), of which we know nothing.
		return true
	case got == size && want == "connection PROTOCOL_ERROR":
		// Wrong in both: we ask the size first everywhere, it does not.
		return h.StreamID == 0 || h.Type == frame.TypeGoAway ||
			h.Type == frame.TypeSettings
	case h.Type == frame.TypePriority && want == size:
		// RFC 9113 §6.3 makes this the stream's error.
		return got == fmt.Sprintf("stream %d FRAME_SIZE_ERROR", h.StreamID)
	case h.Type == frame.TypePriority || h.Type == frame.TypeSettings:
		// A stream that depends on itself, a setting's value: the Framer
		// leaves these to the server.
		return got == "connection PROTOCOL_ERROR" ||
			got == "connection FLOW_CONTROL_ERROR" ||
			got == fmt.Sprintf("stream %d PROTOCOL_ERROR", h.StreamID)
	case h.Type == frame.TypeHeaders && got == "connection PROTOCOL_ERROR":
		// RFC 9113 §6.2 makes too much padding the connection's error.
		return want == fmt.Sprintf("stream %d PROTOCOL_ERROR", h.StreamID)
	}
	return false
}

// isConn reports whether we can read no further.
func isConn(err error) bool {
	var se *frame.StreamError
	return err != nil && !errors.As(err, &se)
}

// isConnTheirs reports whether the Framer cannot.
func isConnTheirs(err error) bool {
	var se http2.StreamError
	return err != nil && !errors.As(err, &se)
}

// TestWrite has the Framer write each type, and wants our bytes to be the same.
func TestWrite(t *testing.T) {
	param := http2.PriorityParam{StreamDep: 3, Exclusive: true, Weight: 15}
	ours := frame.Dependency{StreamDependency: 3, Exclusive: true, Weight: 15}
	for name, c := range map[string]struct {
		theirs func(*http2.Framer) error
		ours   []byte
	}{
		"DATA": {func(f *http2.Framer) error {
			return f.WriteData(1, true, []byte("Hello"))
		}, frame.AppendData(nil, frame.Data{StreamID: 1,
			Flags: frame.FlagEndStream, Data: []byte("Hello")})},
		"DATA, padded": {func(f *http2.Framer) error {
			return f.WriteDataPadded(1, false, []byte("Hello"), make([]byte, 7))
		}, frame.AppendData(nil, frame.Data{StreamID: 1,
			Flags: frame.FlagPadded, PadLength: 7, Data: []byte("Hello")})},
		"HEADERS": {func(f *http2.Framer) error {
			return f.WriteHeaders(http2.HeadersFrameParam{StreamID: 5,
				BlockFragment: []byte{0x82}, EndStream: true, EndHeaders: true,
				PadLength: 2, Priority: param})
		}, frame.AppendHeaders(nil, frame.Headers{StreamID: 5, Flags: 0x2d,
			PadLength: 2, Priority: ours, Fragment: []byte{0x82}})},
		"PRIORITY": {func(f *http2.Framer) error {
			return f.WritePriority(5, param)
		}, frame.AppendPriority(nil, frame.Priority{StreamID: 5,
			Dependency: ours})},
		"RST_STREAM": {func(f *http2.Framer) error {
			return f.WriteRSTStream(5, http2.ErrCodeCancel)
		}, frame.AppendRSTStream(nil, frame.RSTStream{StreamID: 5,
			Code: frame.Cancel})},
		"SETTINGS": {func(f *http2.Framer) error {
			return f.WriteSettings(
				http2.Setting{ID: http2.SettingEnablePush, Val: 0},
				http2.Setting{ID: http2.SettingMaxFrameSize, Val: 1 << 20})
		}, frame.AppendSettings(nil, frame.Setting{ID: frame.EnablePush},
			frame.Setting{ID: frame.MaxFrameSize, Value: 1 << 20})},
		"SETTINGS, ACK": {func(f *http2.Framer) error {
			return f.WriteSettingsAck()
		}, frame.AppendSettingsAck(nil)},
		"PUSH_PROMISE": {func(f *http2.Framer) error {
			return f.WritePushPromise(http2.PushPromiseParam{StreamID: 1,
				PromiseID: 2, BlockFragment: []byte{0x82}, EndHeaders: true,
				PadLength: 1})
		}, frame.AppendPushPromise(nil, frame.PushPromise{StreamID: 1,
			Flags: frame.FlagEndHeaders | frame.FlagPadded, PadLength: 1,
			PromisedID: 2, Fragment: []byte{0x82}})},
		"PING": {func(f *http2.Framer) error {
			return f.WritePing(true, [8]byte{1, 2, 3})
		}, frame.AppendPing(nil, frame.Ping{Flags: frame.FlagAck,
			Data: [8]byte{1, 2, 3}})},
		"GOAWAY": {func(f *http2.Framer) error {
			return f.WriteGoAway(7, http2.ErrCodeProtocol, []byte("why"))
		}, frame.AppendGoAway(nil, frame.GoAway{LastStreamID: 7,
			Code: frame.ProtocolError, Debug: []byte("why")})},
		"WINDOW_UPDATE": {func(f *http2.Framer) error {
			return f.WriteWindowUpdate(0, 65535)
		}, frame.AppendWindowUpdate(nil, frame.WindowUpdate{Increment: 65535})},
		"CONTINUATION": {func(f *http2.Framer) error {
			return f.WriteContinuation(5, true, []byte{0x84})
		}, frame.AppendContinuation(nil, frame.Continuation{StreamID: 5,
			Flags: frame.FlagEndHeaders, Fragment: []byte{0x84}})},
	} {
		t.Run(name, func(t *testing.T) {
			var theirs bytes.Buffer
			if err := c.theirs(http2.NewFramer(&theirs, nil)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(c.ours, theirs.Bytes()) {
				t.Errorf("got % x, the Framer % x", c.ours, theirs.Bytes())
			}
		})
	}
}

// TestCodes compares the names of the error codes.
func TestCodes(t *testing.T) {
	for c := range frame.ErrorCode(14) {
		if got, want := c.String(), http2.ErrCode(c).String(); got != want {
			t.Errorf("%d: got %s, want %s", uint32(c), got, want)
		}
	}
	for c := range frame.Type(10) {
		if got, want := c.String(), http2.FrameType(c).String(); got != want {
			t.Errorf("%d: got %s, want %s", uint8(c), got, want)
		}
	}
}
