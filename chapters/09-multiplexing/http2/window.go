package http2

// A Window is how many bytes of DATA may be sent: on a stream, or on the
// connection as a whole. It may be below zero. RFC 9113 §5.2, §6.9.
type Window int32

// FirstWindow is how large a window is before anybody has said anything.
// RFC 9113 §6.9.2.
const FirstWindow Window = 65535

// Add makes the window larger by n bytes, or smaller where n is negative: a
// new SETTINGS_INITIAL_WINDOW_SIZE may take back what was given. It reports
// whether the window is still one: at most 2^31-1, frame.MaxWindow. If it is
// not, the window stays as it was. RFC 9113 §6.9.1, §6.9.2.
//
//lab:exercise 09-01
//lab:stub return true
func (w *Window) Add(n int64) bool {
	return true
}

// Allows returns how many of n bytes may be sent through both windows, the
// stream's and the connection's: none if one of them is used up, or below
// zero.
//
//lab:exercise 09-01
//lab:stub return n
func Allows(n int, stream, conn Window) int {
	return n
}
