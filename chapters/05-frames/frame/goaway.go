package frame

// A GoAway says that a connection ends, why, and which was the last stream that
// its sender may have done something about. RFC 9113 §6.8.
type GoAway struct {
	LastStreamID uint32 // 31 bits; 0: none
	Code         ErrorCode
	Debug        []byte // for people
}

// goAwayLen is the length of a GOAWAY's payload without debug data, in bytes.
const goAwayLen = 8

// ParseGoAway parses a GOAWAY frame. Debug is a piece of p: it comes
// from a stranger, so quote it before a terminal sees it.
//
//lab:exercise 05-07
func ParseGoAway(h Header, p []byte) (GoAway, error) {
	return GoAway{}, notBegun("05-07", "ParseGoAway")
}

// AppendGoAway appends a GOAWAY frame. Of g.LastStreamID the lower 31 bits are
// sent.
//
//lab:exercise 05-07
func AppendGoAway(dst []byte, g GoAway) []byte {
	panic("05-07 not begun: write AppendGoAway")
}
