//go:build ignore

// ENABLE_PUSH is taken to be true for any number but 0.
//
//impostor:caught-by 05-06
package frame

func (s Setting) Check() error {
	switch s.ID {
	case InitialWindowSize:
		if s.Value > MaxWindow {
			return s.refuse(FlowControlError, "at most 2147483647")
		}
	case MaxFrameSize:
		if s.Value < DefaultMaxSize || s.Value > MaxLength {
			return s.refuse(ProtocolError, "16384 to 16777215")
		}
	}
	return nil
}
