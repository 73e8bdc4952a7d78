package frame

import "fmt"

// A Setting is one thing that a peer says about itself. RFC 9113 §6.5.1.
type Setting struct {
	ID    SettingID
	Value uint32
}

// A SettingID names a setting.
type SettingID uint16

// The settings of RFC 9113 §6.5.2, and two that came with later RFCs.
const (
	HeaderTableSize       SettingID = 0x01 // bytes; 4,096 unless said
	EnablePush            SettingID = 0x02 // 0 or 1; 1 unless said
	MaxConcurrentStreams  SettingID = 0x03 // no limit unless said
	InitialWindowSize     SettingID = 0x04 // bytes; 65,535 unless said
	MaxFrameSize          SettingID = 0x05 // bytes; 16,384 unless said
	MaxHeaderListSize     SettingID = 0x06 // bytes; no limit unless said
	EnableConnectProtocol SettingID = 0x08 // 0 or 1 (RFC 8441 §3)
	NoRFC7540Priorities   SettingID = 0x09 // 0 or 1 (RFC 9218 §2.1)
)

var settingNames = map[SettingID]string{
	HeaderTableSize:       "HEADER_TABLE_SIZE",
	EnablePush:            "ENABLE_PUSH",
	MaxConcurrentStreams:  "MAX_CONCURRENT_STREAMS",
	InitialWindowSize:     "INITIAL_WINDOW_SIZE",
	MaxFrameSize:          "MAX_FRAME_SIZE",
	MaxHeaderListSize:     "MAX_HEADER_LIST_SIZE",
	EnableConnectProtocol: "ENABLE_CONNECT_PROTOCOL",
	NoRFC7540Priorities:   "NO_RFC7540_PRIORITIES",
}

// String returns the RFC's name without its SETTINGS_, or the number: "0x2a".
func (id SettingID) String() string {
	if name, ok := settingNames[id]; ok {
		return name
	}
	return fmt.Sprintf("0x%02x", uint16(id))
}

// settingLen is the length of one setting, in bytes.
const settingLen = 6

// MaxWindow is the largest flow-control window, in bytes. RFC 9113 §6.9.1.
const MaxWindow = 1<<31 - 1

// ParseSettings parses the settings of a SETTINGS frame, in their order: where
// one comes twice, the later is the one that counts. They are appended to
// list[:0], so that one array does for many frames. Settings nobody knows are
// among them and MUST be ignored (RFC 9113 §6.5.2). Values that cannot
// be are a *ConnError. A frame with ACK has no settings; it asks for nothing
// and is not answered.
//
//lab:exercise 05-06
func ParseSettings(h Header, p []byte, list []Setting) ([]Setting, error) {
	return nil, notBegun("05-06", "ParseSettings")
}

// Check refuses a value that its setting cannot have, with a *ConnError: a
// window over MaxWindow is a FLOW_CONTROL_ERROR, the rest are PROTOCOL_ERRORs.
// RFC 9113 §6.5.2.
//
//lab:exercise 05-06
//lab:stub return nil
func (s Setting) Check() error {
	return nil
}

// refuse returns the error for a value that is not what want says.
func (s Setting) refuse(code ErrorCode, want string) error {
	return connError(code, "SETTINGS: %v: got %d, want %s (RFC 9113 §6.5.2)",
		s.ID, s.Value, want)
}

// AppendSettings appends a SETTINGS frame without ACK.
//
//lab:exercise 05-06
func AppendSettings(dst []byte, list ...Setting) []byte {
	panic("05-06 not begun: write AppendSettings")
}

// AppendSettingsAck appends the answer to a SETTINGS frame: everything in it is
// in force now. RFC 9113 §6.5.3.
func AppendSettingsAck(dst []byte) []byte {
	return begin(dst, TypeSettings, FlagAck, 0, 0)
}
