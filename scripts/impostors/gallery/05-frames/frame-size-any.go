//go:build ignore

// MAX_FRAME_SIZE may be less than what everybody must accept.
//
//impostor:caught-by 05-06
package frame

func (s Setting) Check() error {
	switch s.ID {
	case EnablePush, EnableConnectProtocol, NoRFC7540Priorities:
		if s.Value > 1 {
			return s.refuse(ProtocolError, "0 or 1")
		}
	case InitialWindowSize:
		if s.Value > MaxWindow {
			return s.refuse(FlowControlError, "at most 2147483647")
		}
	case MaxFrameSize:
		if s.Value > MaxLength {
			return s.refuse(ProtocolError, "16384 to 16777215")
		}
	}
	return nil
}
