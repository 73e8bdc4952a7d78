package exercise

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"barewire/scripts/dissect"

	"golang.org/x/net/http2/hpack"
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

// sameFrame wants the frame that the reference sent.
func (x *expectation) sameFrame(c *socket) error {
	want := "the next frame"
	if x.twin != nil {
		want = dissect.FrameType(x.twin.h2.last.Type)
	}
	f, err := x.first(c, x.deadline(), want,
		func(f *frame) bool { return !f.free() })
	if err != nil || x.twin == nil {
		return err
	}
	twin := x.twin.h2.last
	if f.Type != twin.Type {
		return wrongType(f, want)
	}
	for _, flag := range []string{"ACK", "END_STREAM"} {
		if f.Has(flag) != twin.Has(flag) {
			return differs("%s: %s differs from the reference",
				dissect.FrameType(f.Type), flag).
				frame(f, "flags", "want "+twin.line())
		}
	}
	for _, key := range []string{"stream", "code", "last", "increment",
		"promised"} {
		if f.values[key] != twin.values[key] {
			return differs("%s: %s=%s, want %s", dissect.FrameType(f.Type),
				key, f.values[key], twin.values[key]).
				frame(f, key, "want "+twin.values[key])
		}
	}
	return nil
}

// inOrder are a frame's keys in the order in which they are judged.
var inOrder = []string{"len", "flags", "stream", "pad", "priority", "promised",
	"increment", "last", "code", "data", "debug", "block", "payload"}

// compare finds the first thing in which f is not what s says.
func (x *expectation) compare(f *frame, s *frameSpec) error {
	name := dissect.FrameType(f.Type)
	for _, flag := range append(slices.Clone(s.set), s.unset...) {
		want := slices.Contains(s.set, flag)
		if f.Has(flag) == want {
			continue
		}
		if !want {
			return differs("%s: %s must not be set", name, flag).
				frame(f, "flags", "want it without "+flag)
		}
		return differs("%s: %s is missing", name, flag).
			frame(f, "no "+flag, "want "+flag)
	}
	for _, key := range inOrder {
		text, ok := s.keys[key]
		if !ok {
			continue
		}
		want, err := x.run.wanted(key, text)
		if err != nil {
			return err
		}
		if got := f.value(key); !slices.Contains(want, got) {
			return x.wrongKey(f, key, got, want)
		}
	}
	for _, o := range s.settings {
		key := dissect.Setting(o.id)
		want := strconv.FormatUint(uint64(o.value), 10)
		if f.values[key] != want {
			return differs("%s: %s=%s, want %s", name, key,
				orNone(f.values[key]), want).
				frame(f, absent(f, key), "want "+want)
		}
	}
	return x.compareFields(f, s)
}

// value is what f has for a key, in the form of wanted.
func (f *frame) value(key string) string {
	switch key {
	case "flags":
		return strconv.Itoa(int(f.Flags))
	case "payload":
		return string(f.payload)
	}
	return f.values[key]
}

// wanted are the alternatives that a script gives for a key.
func (r *run) wanted(key, text string) ([]string, error) {
	switch key {
	case "data", "debug", "block", "payload":
		p, err := r.piece(text)
		return []string{string(p)}, err
	case "priority":
		return strings.Split(text, "|"), nil
	}
	var all []string
	for one := range strings.SplitSeq(text, "|") {
		names := []string(nil)
		if key == "code" {
			names = dissect.ErrorCodes
		}
		v, ok := number(names, one, 32)
		if !ok {
			return nil, scriptError("got %s=%s, want a number", key, one)
		}
		if key == "code" {
			all = append(all, dissect.ErrorCode(uint32(v)))
		} else {
			all = append(all, strconv.FormatUint(v, 10))
		}
	}
	return all, nil
}

// wrongKey is the problem of a value that is not the one wanted.
func (x *expectation) wrongKey(f *frame, key, got string,
	want []string) *problem {
	shown := make([]string, len(want))
	for i, w := range want {
		shown[i] = f.shown(key, w)
	}
	list := strings.Join(shown, " or ")
	if key == "len" && len(want) == 1 {
		n, _ := strconv.Atoi(want[0])
		if f.Length == n+dissect.FrameHeaderLen {
			list += fmt.Sprintf(": %d = %d + the header's own 9", f.Length, n)
		}
	}
	pr := differs("%s: %s=%s, want %s", dissect.FrameType(f.Type), key,
		orNone(f.shown(key, got)), list)
	return pr.frame(f, key, "want "+list)
}

// absent is the key, or the one that marks its absence.
func absent(f *frame, key string) string {
	if f.values[key] == "" {
		return "no " + key
	}
	return key
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}

// compareFields wants each of the fields that s names in f's list.
func (x *expectation) compareFields(f *frame, s *frameSpec) error {
	for _, want := range s.fields {
		got, ok := fieldOf(f.fields, want.name)
		switch {
		case !ok:
			return differs("%s: the field %s is missing",
				dissect.FrameType(f.Type), want.name).
				frame(f, "no "+want.name, "want it in the list")
		case want.valued && !sameValue(want.name, got.Value, want.value):
			return differs("%s: %s=%s, want %s", dissect.FrameType(f.Type),
				want.name, plain(got.Value), plain(want.value)).
				frame(f, want.name, "want "+plain(want.value))
		case want.never && !got.Sensitive:
			return differs("%s: %s may be indexed, want it never indexed",
				dissect.FrameType(f.Type), want.name).
				frame(f, want.name, "want the form 0001 (RFC 7541 §6.2.3)")
		}
	}
	return nil
}

// fieldOf finds a field of a list.
func fieldOf(list []hpack.HeaderField, name string) (f hpack.HeaderField,
	ok bool) {
	i := slices.IndexFunc(list, func(f hpack.HeaderField) bool {
		return f.Name == name
	})
	if i < 0 {
		return f, false
	}
	return list[i], true
}

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
	if len(codes) == 0 && x.twin != nil {
		codes = []string{x.twin.h2.last.values["code"]}
	}
	if len(codes) > 0 {
		s.keys["code"] = strings.Join(codes, "|")
	}
	want := strings.Join(append([]string{"GOAWAY"}, codes...), " ")
	deadline := x.deadline()
	f, err := x.first(c, deadline, want, s.concerns)
	if err == nil && f.announces(s) {
		f, err = x.first(c, deadline, want, s.concerns)
	}
	if err != nil {
		return err
	}
	if f.Type != s.typ {
		return wrongType(f, want)
	}
	if err := x.compare(f, s); err != nil {
		return err
	}
	if !strings.Contains(f.values["debug"], has) {
		return differs("GOAWAY: its debug data lacks %q", has).
			frame(f, absent(f, "debug"), fmt.Sprintf("want %q in it", has))
	}
	return nil
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
	if len(codes) == 0 && x.twin != nil {
		codes = []string{x.twin.h2.last.values["code"]}
	}
	if len(codes) > 0 {
		s.keys["code"] = strings.Join(codes, "|")
	}
	want := strings.Join(append([]string{"RST_STREAM of stream", x.args[0]},
		codes...), " ")
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
		if err := c.fill(deadline, func(p []byte) bool {
			return len(p) > 0
		}); err != nil {
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
		err := c.fill(deadline, func(p []byte) bool { return len(p) > 0 })
		switch {
		case errors.Is(err, os.ErrDeadlineExceeded):
			return nil
		case err != nil:
			return (&problem{kind: KindClosed, summary: "the connection is " +
				"closed, want it open and silent"}).
				with("state", "the connection is "+c.state())
		}
		_, err = x.nextFrame(c, time.Now().Add(patience), "a whole frame")
		if err != nil {
			return err
		}
	}
}
