package stream

import (
	"errors"

	"barewire/02-requests/request"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// A Kind says what a frame has brought.
type Kind uint8

// What a frame brings. Nothing may be a fragment, a PRIORITY, or a frame that
// is about no stream, and then somebody else's.
const (
	Nothing     Kind = iota
	AnyRequest       // the head of one
	AnyData          // some of its body
	AnyTrailers      // the fields behind that
	AnyReset         // the client gives the stream up
	AnyWindow        // more room for our DATA
)

// An Arrival is what a frame has brought.
type Arrival struct {
	Kind   Kind
	Stream *Stream
	End    bool // the client has ended its half with it
	// Data is a piece of the frame. Length is what it counts against the
	// windows, padding and all, even where it comes with an error.
	Data     []byte
	Length   uint32
	Trailers request.Fields
	Code     frame.ErrorCode // of AnyReset
	Window   uint32          // bytes, of AnyWindow
}

// A Receiver makes arrivals of frames: it is the receiving half of a
// connection.
type Receiver struct {
	Streams *Streams
	Decoder *hpack.Decoder
	// MaxBody is the largest content-length, in bytes.
	MaxBody int64
	// Connect takes requests that CONNECT to a protocol: RFC 8441.
	Connect bool
	// Request returns where the request of a stream goes. It may bring along
	// an array for the fields.
	Request func(*Stream) *request.Request

	block  Block
	flags  frame.Flags // of the HEADERS that it began with
	fields []hpack.Field
	alone  error // of a block's stream, known before the block is whole
}

// NewReceiver returns the receiving half of a new connection. A field block may
// have maxBlock bytes before it is decoded.
func NewReceiver(ss *Streams, d *hpack.Decoder, maxBlock int) *Receiver {
	return &Receiver{Streams: ss, Decoder: d, block: Block{Max: maxBlock}}
}

// Busy reports whether a field block is on its way.
func (r *Receiver) Busy() bool { return r.block.Open() }

// Receive takes a frame, whose header has been checked. Errors are
// *frame.ConnError, *frame.StreamError, and *request.StatusError with the
// arrival of a request, which wants that answer. No arrival keeps p.
func (r *Receiver) Receive(h frame.Header, p []byte) (Arrival, error) {
	if err := r.block.Check(h); err != nil {
		return Arrival{}, err
	}
	switch h.Type {
	case frame.TypeData:
		return r.onData(h, p)
	case frame.TypeHeaders:
		return r.onHeaders(h, p)
	case frame.TypeContinuation:
		return r.onContinuation(h, p)
	case frame.TypePriority:
		return r.onPriority(h, p)
	case frame.TypeRSTStream:
		return r.onReset(h, p)
	case frame.TypeWindowUpdate:
		return r.onWindowUpdate(h, p)
	case frame.TypePushPromise:
		return Arrival{}, connError(frame.ProtocolError, "PUSH_PROMISE: got "+
			"one, want none from a client (RFC 9113 §8.4)")
	}
	return Arrival{}, nil
}

func (r *Receiver) onHeaders(h frame.Header, p []byte) (Arrival, error) {
	headers, err := frame.ParseHeaders(h, p)
	if err != nil {
		return Arrival{}, err
	}
	r.alone, r.flags = nil, h.Flags
	if h.Flags.Has(frame.FlagPriority) {
		r.alone = headers.Priority.Check(h.StreamID)
	}
	block, whole, err := r.block.Add(h, headers.Fragment)
	if err != nil || !whole {
		return Arrival{}, err
	}
	return r.onBlock(h.StreamID, block)
}

func (r *Receiver) onContinuation(h frame.Header, p []byte) (Arrival, error) {
	block, whole, err := r.block.Add(h, p)
	if err != nil || !whole {
		return Arrival{}, err
	}
	return r.onBlock(h.StreamID, block)
}

// onBlock takes a whole field block. It is decoded whatever becomes of the
// stream: the next block, of another stream, may need what it adds to the
// table. RFC 9113 §4.3.
func (r *Receiver) onBlock(id uint32, block []byte) (Arrival, error) {
	list, tooLarge := r.Decoder.Decode(r.fields[:0], block)
	r.fields = list
	defer clear(list) // or their text would stay in memory
	var wrong *hpack.Error
	if errors.As(tooLarge, &wrong) {
		return Arrival{}, connError(frame.CompressionError, "field block: %s "+
			"(RFC 9113 §4.3)", wrong.Error())
	}
	fresh := id > r.Streams.Last()
	s, err := r.Streams.Receive(id)
	if err != nil {
		if err == ErrIgnored {
			return r.ignored(id)
		}
		return Arrival{}, err
	}
	if r.alone != nil {
		return Arrival{Stream: s}, r.alone
	}
	if tooLarge != nil {
		return r.onTooLarge(s, fresh)
	}
	if fresh {
		return r.onRequest(s, list)
	}
	return r.onTrailers(s, list)
}

// ignored ends a stream that we have reset, if the client has ended it.
func (r *Receiver) ignored(id uint32) (Arrival, error) {
	if r.flags.Has(frame.FlagEndStream) {
		r.Streams.On(id, RecvEndStream)
	}
	return Arrival{}, nil
}

// onTooLarge answers a request whose fields are too many with 431 (RFC 6585
// §5). For trailers there is no answer left but a reset.
func (r *Receiver) onTooLarge(s *Stream, fresh bool) (Arrival, error) {
	if !fresh {
		return Arrival{Stream: s}, streamError(s.ID, frame.EnhanceYourCalm,
			"trailers: %v (RFC 9113 §10.5.1)", hpack.ErrListTooLarge)
	}
	*r.Request(s) = request.Request{Major: 2, Body: noBody}
	end, err := r.end(s)
	if err == nil {
		err = &request.StatusError{Status: 431,
			Text: hpack.ErrListTooLarge.Error()}
	}
	return Arrival{Kind: AnyRequest, Stream: s, End: end}, err
}

// end ends the client's half of s if the frame's flags said so.
func (r *Receiver) end(s *Stream) (bool, error) {
	if !r.flags.Has(frame.FlagEndStream) {
		return false, nil
	}
	_, err := r.Streams.On(s.ID, RecvEndStream)
	return true, err
}

func (r *Receiver) onRequest(s *Stream, list []hpack.Field) (Arrival, error) {
	end := r.flags.Has(frame.FlagEndStream)
	req := r.Request(s)
	protocol := ""
	if r.Connect {
		protocol, list = cutProtocol(list)
	}
	err := ParseRequest(req, s.ID, list, r.MaxBody, end)
	if protocol != "" {
		connectTo(req, protocol)
	}
	var refusal *request.StatusError
	if err != nil && !errors.As(err, &refusal) {
		return Arrival{Stream: s}, err
	}
	s.declared = req.ContentLength
	if _, wrong := r.end(s); wrong != nil {
		return Arrival{Stream: s}, wrong
	}
	return Arrival{Kind: AnyRequest, Stream: s, End: end}, err
}

func (r *Receiver) onTrailers(s *Stream, list []hpack.Field) (Arrival, error) {
	end := r.flags.Has(frame.FlagEndStream)
	trailers, err := ParseTrailers(s.ID, list, end)
	if err == nil {
		err = s.content(0, end)
	}
	if err == nil {
		_, err = r.end(s)
	}
	return Arrival{Kind: AnyTrailers, Stream: s, End: end,
		Trailers: trailers}, err
}

func (r *Receiver) onData(h frame.Header, p []byte) (Arrival, error) {
	a := Arrival{Length: h.Length}
	data, err := frame.ParseData(h, p)
	if err != nil {
		return a, err
	}
	end := h.Flags.Has(frame.FlagEndStream)
	s, err := r.Streams.On(h.StreamID, RecvData)
	a.Stream = s
	if err == ErrIgnored {
		if end {
			r.Streams.On(h.StreamID, RecvEndStream)
		}
		return a, nil
	}
	if err == nil {
		err = s.content(len(data.Data), end)
	}
	if err == nil && end {
		_, err = r.Streams.On(h.StreamID, RecvEndStream)
	}
	a.Kind, a.Data, a.End = AnyData, data.Data, end
	return a, err
}

func (r *Receiver) onPriority(h frame.Header, p []byte) (Arrival, error) {
	_, err := frame.ParsePriority(h, p)
	return Arrival{}, err
}

func (r *Receiver) onReset(h frame.Header, p []byte) (Arrival, error) {
	reset, err := frame.ParseRSTStream(h, p)
	if err != nil {
		return Arrival{}, err
	}
	s, err := r.Streams.On(h.StreamID, RecvReset)
	if err != nil || s == nil {
		return Arrival{}, unlessIgnored(err)
	}
	return Arrival{Kind: AnyReset, Stream: s, Code: reset.Code}, nil
}

// onWindowUpdate checks that the stream may have one. To add it to the window
// is for whoever sends.
func (r *Receiver) onWindowUpdate(h frame.Header, p []byte) (Arrival, error) {
	a := Arrival{Kind: AnyWindow}
	if h.StreamID > 0 {
		s, err := r.Streams.On(h.StreamID, RecvWindowUpdate)
		if a.Stream = s; err != nil {
			return Arrival{}, unlessIgnored(err)
		}
	}
	update, err := frame.ParseWindowUpdate(h, p)
	a.Window = update.Increment
	return a, err
}

func unlessIgnored(err error) error {
	if err == ErrIgnored {
		return nil
	}
	return err
}
