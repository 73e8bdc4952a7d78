package frame

import "fmt"

// An ErrorCode says why a stream or a connection ends. It is what RST_STREAM
// and GOAWAY carry. RFC 9113 §7.
type ErrorCode uint32

// The error codes of RFC 9113 §7.
const (
	NoError            ErrorCode = 0x00
	ProtocolError      ErrorCode = 0x01
	InternalError      ErrorCode = 0x02
	FlowControlError   ErrorCode = 0x03
	SettingsTimeout    ErrorCode = 0x04
	StreamClosed       ErrorCode = 0x05
	FrameSizeError     ErrorCode = 0x06
	RefusedStream      ErrorCode = 0x07
	Cancel             ErrorCode = 0x08
	CompressionError   ErrorCode = 0x09
	ConnectError       ErrorCode = 0x0a
	EnhanceYourCalm    ErrorCode = 0x0b
	InadequateSecurity ErrorCode = 0x0c
	HTTP11Required     ErrorCode = 0x0d
)

var codeNames = [...]string{
	"NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR",
	"SETTINGS_TIMEOUT", "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM",
	"CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM",
	"INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
}

// String returns the RFC's name of c, or its number: "0x2a". A code that nobody
// knows is no error itself (RFC 9113 §7).
func (c ErrorCode) String() string {
	if int64(c) < int64(len(codeNames)) {
		return codeNames[c]
	}
	return fmt.Sprintf("0x%02x", uint32(c))
}

// A ConnError ends the connection: whoever owns it sends GOAWAY with Code, and
// Text as its debug data, and closes. RFC 9113 §5.4.1.
type ConnError struct {
	Code ErrorCode
	Text string // frame and field, got and want, and the rule's section
}

// Error returns "FRAME_SIZE_ERROR: PING: length: got 17, want 8 (…)".
func (e *ConnError) Error() string { return e.Code.String() + ": " + e.Text }

// A StreamError ends one stream: its peer gets RST_STREAM with Code, and the
// connection goes on. RFC 9113 §5.4.2.
type StreamError struct {
	StreamID uint32
	Code     ErrorCode
	Text     string // as in ConnError
}

// Error returns "stream 5: PROTOCOL_ERROR: WINDOW_UPDATE: …".
func (e *StreamError) Error() string {
	return fmt.Sprintf("stream %d: %v: %s", e.StreamID, e.Code, e.Text)
}

// connError returns a *ConnError. The text says got and want.
func connError(code ErrorCode, format string, args ...any) error {
	return &ConnError{Code: code, Text: fmt.Sprintf(format, args...)}
}

// streamError returns a *StreamError of stream id, or a *ConnError if id is 0,
// for that is no stream: it is the connection.
func streamError(id uint32, code ErrorCode, format string, args ...any) error {
	if id == 0 {
		return connError(code, format, args...)
	}
	return &StreamError{id, code, fmt.Sprintf(format, args...)}
}
