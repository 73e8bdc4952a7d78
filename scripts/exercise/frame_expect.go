package exercise

import (
	"errors"
	"slices"
	"strings"
	"time"

	"barewire/scripts/dissect"
)

// expect preface wants the server's preface: a SETTINGS frame, not an ACK, as
// the first frame of the connection.
func (x *expectation) preface(c *socket) error {
	if c.h2.n > 0 && len(c.h2.waiting) == 0 {
		return scriptError("expect preface comes before all other frames")
	}
	const want = "SETTINGS, the first frame of a server"
	f, err := x.first(c, x.deadline(), want,
		func(*frame) bool { return true })
	if err != nil {
		return err
	}
	if f.Type != dissect.FrameSettings {
		return wrongType(f, want)
	}
	if f.Has("ACK") {
		return differs("SETTINGS: got ACK, want the server's own first").
			frame(f, "flags", "want none: nothing is acknowledged before "+
				"the preface (RFC 9113 §3.4)")
	}
	return nil
}

// expect frame [FRAME] wants this FRAME next. What FRAME does not say may be
// anything; a number or a name may have alternatives, as code=CANCEL|NO_ERROR;
// !FLAG wants it unset. SETTINGS, its ACK, WINDOW_UPDATE, PRIORITY, a PING
// without ACK, and frames of unknown types may come in between, unless FRAME is
// of that kind. Without FRAME it is the frame that the reference sent, by
// meaning.
//
// ! expect frame FRAME wants no such frame until the connection ends or
// 30 ms have passed. It takes none of those that come.
func (x *expectation) frame(c *socket) error {
	if len(x.args) == 0 && !x.neg {
		return x.sameFrame(c)
	}
	s, err := x.run.frameSpec(x.args)
	if err != nil {
		return err
	}
	if x.neg {
		return x.noFrame(c, s)
	}
	want := strings.Join(x.args, " ")
	f, err := x.first(c, x.deadline(), want, s.concerns)
	if err != nil {
		return x.orNearMiss(c, err, s)
	}
	if f.Type != s.typ {
		return wrongType(f, want)
	}
	if err := x.wholeList(c, f, s); err != nil {
		return err
	}
	return x.compare(f, s)
}

// first takes the first frame that may be the one; others are passed over.
func (x *expectation) first(c *socket, deadline time.Time, want string,
	may func(*frame) bool) (*frame, error) {
	h := &c.h2
	h.passed = nil
	for {
		if len(h.waiting) == 0 {
			if _, err := x.nextFrame(c, deadline, want); err != nil {
				return nil, err
			}
		}
		f := h.waiting[0]
		h.waiting = h.waiting[1:]
		if may(f) {
			h.last, h.passed = f, nil
			return f, nil
		}
		h.passed = append(h.passed, f)
	}
}

// concerns reports whether a frame is to be compared with s.
func (s *frameSpec) concerns(f *frame) bool { return !f.free() || s.ofKind(f) }

// wholeList waits for the CONTINUATION that ends f's list, if s speaks of
// fields.
func (x *expectation) wholeList(c *socket, f *frame, s *frameSpec) error {
	deadline := x.deadline()
	for len(s.fields) > 0 && f.partOfList() {
		_, err := x.nextFrame(c, deadline, "CONTINUATION")
		if err != nil {
			return err
		}
	}
	return nil
}

// orNearMiss prefers, to the news that nothing came, the news that something
// came which is of the type wanted.
func (x *expectation) orNearMiss(c *socket, err error,
	s *frameSpec) error {
	var pr *problem
	if !errors.As(err, &pr) ||
		pr.kind != KindHang && pr.kind != KindClosed {
		return err
	}
	for _, f := range slices.Backward(c.h2.passed) {
		if f.Type != s.typ || s.typ == dissect.FrameSettings {
			continue // SETTINGS has nothing to do with its ACK
		}
		if miss := x.compare(f, s); miss != nil {
			return miss
		}
	}
	return err
}

// free reports whether a frame may come at any time, without being asked for.
func (f *frame) free() bool {
	switch f.Type {
	case dissect.FrameSettings, dissect.FrameWindowUpdate,
		dissect.FramePriority:
		return true
	case dissect.FramePing:
		return !f.Has("ACK")
	}
	return int(f.Type) >= len(dissect.FrameTypes)
}

// ofKind reports whether a frame is what s may speak of: SETTINGS and its ACK
// are two kinds, as are PING and its ACK.
func (s *frameSpec) ofKind(f *frame) bool {
	return f.Type == s.typ &&
		f.Has("ACK") == slices.Contains(s.set, "ACK")
}

// wrongType is the problem of a frame that is of another type.
func wrongType(f *frame, want string) *problem {
	return differs("got %s, want %s", dissect.FrameType(f.Type), want).
		frame(f, "type", "want "+want)
}

// noFrame looks on for a while without taking anything.
func (x *expectation) noFrame(c *socket, s *frameSpec) error {
	d := 30 * time.Millisecond
	if x.within != patience {
		d = x.within
	}
	deadline := time.Now().Add(d)
	for i := 0; ; i++ {
		if i == len(c.h2.waiting) {
			_, err := x.nextFrame(c, deadline, "silence")
			if over(err) {
				return nil
			}
			if err != nil {
				return err
			}
		}
		f := c.h2.waiting[i]
		if s.ofKind(f) && x.compare(f, s) == nil {
			return differs("%s came, want none", dissect.FrameType(f.Type)).
				frame(f, "type", "want no "+strings.Join(x.args, " "))
		}
	}
}

// over reports whether err says that no more frames come for now.
func over(err error) bool {
	var pr *problem
	return errors.As(err, &pr) &&
		(pr.kind == KindHang || pr.kind == KindClosed)
}
