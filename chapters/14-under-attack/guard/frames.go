package guard

import (
	"time"

	"barewire/09-multiplexing/http2"
)

// Frames are budgets for what an HTTP/2 client may do on one connection that
// costs it nothing. Who runs out of one is asked to be calm: GOAWAY with
// ENHANCE_YOUR_CALM. RFC 9113 §10.5.
type Frames struct {
	// Resets are streams given up: by RST_STREAM, and by mistakes that make
	// us reset them, which comes to the same. A stream that is reset gives
	// its place among the concurrent ones to the next at once, while its
	// handler still works: CVE-2023-44487, CVE-2025-8671.
	Resets Budget
	// Control are frames that want an answer, or at least attention, and
	// bring nothing: SETTINGS, PING, PRIORITY, those of unknown types.
	// CVE-2019-9512, -9513, -9515.
	Control Budget
	// Empty are DATA frames without data, and fragments of field blocks
	// behind the first: CVE-2019-9518, CVE-2024-27316.
	Empty Budget
	// Windows are WINDOW_UPDATE frames. A byte a frame makes us write a
	// frame for each byte: CVE-2019-9511.
	Windows Budget
}

// NewGuard returns the guard of one connection: for http2.Server.NewGuard.
func (f Frames) NewGuard() http2.Guard {
	return &frames{now: time.Now, resets: NewPurse(f.Resets),
		control: NewPurse(f.Control), empty: NewPurse(f.Empty),
		windows: NewPurse(f.Windows)}
}

type frames struct {
	now                             func() time.Time
	resets, control, empty, windows Purse
}

// Saw pays for what a client did. Requests and DATA with data are what we are
// there for: they are bounded elsewhere, by streams and windows.
//
//lab:exercise 14-04
//lab:stub return nil
func (f *frames) Saw(e http2.Event) error {
	return nil
}

// purse is what an event is paid from, nil for those that are free.
//
//lab:exercise 14-04
//lab:stub return nil
func (f *frames) purse(e http2.Event) *Purse {
	return nil
}

var names = map[http2.Event]string{
	http2.SawReset:        "RST_STREAM",
	http2.SawMistake:      "mistakes",
	http2.SawSettings:     "SETTINGS",
	http2.SawPing:         "PING",
	http2.SawPriority:     "PRIORITY",
	http2.SawUnknown:      "unknown frames",
	http2.SawEmptyData:    "empty DATA",
	http2.SawContinuation: "CONTINUATION",
	http2.SawWindowUpdate: "WINDOW_UPDATE",
}
