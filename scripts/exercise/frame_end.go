package exercise

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"barewire/scripts/dissect"
)

// expect goaway [CODE…] [last=N] [debug-has=TEXT] wants a GOAWAY next, with
// one of the codes, this last stream, and this text in its debug data. Without
// a CODE it is the reference's.
func (x *expectation) goaway(c *socket) error {
	s := &frameSpec{typ: dissect.FrameGoAway, keys: map[string]string{}}
	var codes []string
	has := ""
	for _, arg := range x.args {
		key, value, _ := strings.Cut(arg, "=")
		switch key {
		case "last":
			s.keys["last"] = value
		case "debug-has":
			has = value
		default:
			codes = append(codes, arg)
		}
	}
	want := "GOAWAY" + x.codes(s, codes)
	deadline := x.deadline()
	f, err := x.first(c, deadline, want, s.concerns)
	if err == nil && f.announces(s) {
		f, err = x.first(c, deadline, want, s.concerns)
	}
	switch {
	case err != nil:
		return err
	case f.Type != s.typ:
		return wrongType(f, want)
	}
	err = x.compare(f, s)
	if err == nil && !strings.Contains(f.values["debug"], has) {
		return differs("GOAWAY: its debug data lacks %q", has).
			frame(f, absent(f, "debug"), fmt.Sprintf("want %q in it", has))
	}
	return err
}

// codes makes s want one of the codes or, without any, the reference's. It
// returns them as words to go on with.
func (x *expectation) codes(s *frameSpec, codes []string) string {
	if len(codes) == 0 && x.twin != nil {
		codes = []string{x.twin.h2.last.values["code"]}
	}
	if len(codes) == 0 {
		return ""
	}
	s.keys["code"] = strings.Join(codes, "|")
	return " " + strings.Join(codes, " or ")
}

// announces reports whether f is the first of two GOAWAYs, which only says
// that the second will come. RFC 9113 §6.8.
func (f *frame) announces(s *frameSpec) bool {
	const any = "2147483647"
	return f.values["code"] == "NO_ERROR" && f.values["last"] == any &&
		s.keys["last"] != any
}

// expect reset ID [CODE…] [or-goaway] wants RST_STREAM of that stream next,
// with one of the codes or, without any, the reference's. With or-goaway a
// GOAWAY with such a code does as well: an endpoint may treat every stream's
// error as the connection's (RFC 9113 §5.4).
func (x *expectation) reset(c *socket) error {
	if len(x.args) == 0 {
		return scriptError("expect reset wants a stream")
	}
	s := &frameSpec{typ: dissect.FrameRSTStream, keys: map[string]string{
		"stream": x.args[0]}}
	codes := slices.Clone(x.args[1:])
	i := slices.Index(codes, "or-goaway")
	if i >= 0 {
		codes = slices.Delete(codes, i, i+1)
	}
	want := "RST_STREAM of stream " + x.args[0] + x.codes(s, codes)
	f, err := x.first(c, x.deadline(), want, s.concerns)
	if err != nil {
		return err
	}
	if i >= 0 && f.Type == dissect.FrameGoAway {
		delete(s.keys, "stream")
		return x.compare(f, s)
	}
	if f.Type != s.typ {
		return wrongType(f, want)
	}
	return x.compare(f, s)
}

// framesEnd is expect end where frames are spoken: those that are free may
// come before it.
func (x *expectation) framesEnd(c *socket) error {
	deadline := x.deadline()
	for {
		for _, f := range c.h2.waiting {
			if !f.free() {
				return differs("%s came where the stream should end",
					dissect.FrameType(f.Type)).
					frame(f, "type", "want the end of the stream")
			}
		}
		c.h2.waiting = nil
		if err := c.fill(deadline, some); err != nil {
			return x.endedBy(c, err)
		}
		_, err := x.nextFrame(c, deadline, "the end of the stream (FIN)")
		if err != nil {
			return err
		}
	}
}

// framesSilent is expect silence where frames are spoken.
func (x *expectation) framesSilent(c *socket, d time.Duration) error {
	deadline := time.Now().Add(d)
	for {
		for _, f := range c.h2.waiting {
			if !f.free() {
				return differs("%s came too early",
					dissect.FrameType(f.Type)).
					frame(f, "type", "want nothing yet")
			}
		}
		err := c.fill(deadline, some)
		switch {
		case errors.Is(err, os.ErrDeadlineExceeded):
			return nil
		case err != nil:
			return noSilence(c)
		}
		_, err = x.nextFrame(c, time.Now().Add(patience), "a whole frame")
		if err != nil {
			return err
		}
	}
}
