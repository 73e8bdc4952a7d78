package exercise

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"barewire/scripts/dissect"

	"golang.org/x/net/http2/hpack"
)

// inOrder are a frame's keys in the order in which they are judged, all but the
// first behind the flags by name: of a frame that is too long its end says
// nothing.
var inOrder = []string{"len", "flags", "stream", "pad", "priority", "promised",
	"increment", "last", "code", "data", "debug", "block", "payload"}

// compare finds the first thing in which f is not what s says.
func (x *expectation) compare(f *frame, s *frameSpec) error {
	name := dissect.FrameType(f.Type)
	for i, key := range inOrder {
		if i == 1 {
			if err := compareFlags(f, s); err != nil {
				return err
			}
		}
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

// compareFlags wants those that s names set, or unset.
func compareFlags(f *frame, s *frameSpec) error {
	name := dissect.FrameType(f.Type)
	for _, flag := range s.set {
		if !f.Has(flag) {
			return differs("%s: %s is missing", name, flag).
				frame(f, "no "+flag, "want "+flag)
		}
	}
	for _, flag := range s.unset {
		if f.Has(flag) {
			return differs("%s: %s must not be set", name, flag).
				frame(f, "flags", "want it without "+flag)
		}
	}
	return nil
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
