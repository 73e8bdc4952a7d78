package exercise

import (
	"slices"
	"strconv"
	"strings"

	"barewire/scripts/dissect"
)

// frameSpec is a FRAME as a script writes it: a type, flags, keys, fields.
type frameSpec struct {
	typ        byte
	set, unset []string // flags, by name
	reserved   bool
	keys       map[string]string
	fields     []fieldSpec
	settings   []settingSpec
	words      []string
}

type fieldSpec struct {
	name, value string
	valued      bool // otherwise any value, or the reference's
	never       bool // in the form that is never indexed
}

type settingSpec struct {
	id    uint16
	value uint32
}

// anyFrame are the keys that every type takes; the last are for lies.
var anyFrame = []string{"stream", "len", "flags", "payload", "cut"}

// ofType are the keys of each type besides.
var ofType = map[byte][]string{
	dissect.FrameData:         {"pad", "data"},
	dissect.FrameHeaders:      {"pad", "priority", "block", "hpack"},
	dissect.FramePriority:     {"priority"},
	dissect.FrameRSTStream:    {"code"},
	dissect.FramePushPromise:  {"pad", "promised", "block", "hpack"},
	dissect.FramePing:         {"data"},
	dissect.FrameGoAway:       {"last", "code", "debug"},
	dissect.FrameWindowUpdate: {"increment"},
	dissect.FrameContinuation: {"block", "hpack"},
}

func (s *frameSpec) takes(key string) bool {
	return slices.Contains(anyFrame, key) ||
		slices.Contains(ofType[s.typ], key)
}

// frameSpecs reads FRAME + FRAME ….
func (r *run) frameSpecs(args []string) ([]*frameSpec, error) {
	var specs []*frameSpec
	for {
		words, rest := args, []string(nil)
		i := slices.Index(args, "+")
		if i >= 0 {
			words, rest = args[:i], args[i+1:]
		}
		s, err := r.frameSpec(words)
		if err != nil {
			return nil, err
		}
		specs = append(specs, s)
		if i < 0 {
			return specs, nil
		}
		args = rest
	}
}

// frameSpec reads one.
func (r *run) frameSpec(words []string) (*frameSpec, error) {
	if len(words) == 0 {
		return nil, scriptError("frame: want a TYPE, as PING or 0x2a")
	}
	typ, ok := number(dissect.FrameTypes, words[0], 8)
	if !ok {
		return nil, scriptError("frame: got %q, want a TYPE", words[0])
	}
	s := &frameSpec{typ: byte(typ), keys: map[string]string{}, words: words}
	for _, word := range words[1:] {
		if err := r.frameWord(s, word); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// frameWord reads one word after the type.
func (r *run) frameWord(s *frameSpec, word string) error {
	key, value, valued := strings.Cut(word, "=")
	flag, not := strings.CutPrefix(word, "!")
	switch {
	case word == "R":
		s.reserved = true
	case !valued && flag == strings.ToUpper(flag):
		if dissect.FlagBit(s.typ, flag) == 0 {
			return scriptError("%s has no flag %s", s.words[0], flag)
		}
		if not {
			s.unset = append(s.unset, flag)
		} else {
			s.set = append(s.set, flag)
		}
	case valued && s.takes(key):
		s.keys[key] = value
	case s.typ == dissect.FrameSettings:
		return s.setting(key, value)
	case s.takes("block"):
		return r.fieldWord(s, word)
	default:
		return scriptError("%s: got %q, want a flag or one of %s", s.words[0],
			word, strings.Join(append(ofType[s.typ], anyFrame...), ", "))
	}
	return nil
}

func (s *frameSpec) setting(key, value string) error {
	id, ok := number(dissect.Settings, key, 16)
	v, err := strconv.ParseUint(value, 0, 32)
	if !ok || err != nil {
		return scriptError("SETTINGS: got %s=%s, want NAME=NUMBER", key, value)
	}
	s.settings = append(s.settings, settingSpec{uint16(id), uint32(v)})
	return nil
}

// fieldWord reads NAME=VALUE, !NAME=VALUE (never indexed), or a bare NAME.
func (r *run) fieldWord(s *frameSpec, word string) error {
	name, never := strings.CutPrefix(word, "!")
	name, value, valued := strings.Cut(name, "=")
	p, err := r.piece(value)
	if err != nil {
		return err
	}
	n, err := r.piece(name)
	s.fields = append(s.fields,
		fieldSpec{string(n), string(p), valued, never})
	return err
}

// number finds a name in a list of them, or takes a number of so many bits.
func number(names []string, s string, bits int) (uint64, bool) {
	if i := slices.Index(names, s); i >= 0 && s != "" {
		return uint64(i), true
	}
	v, err := strconv.ParseUint(s, 0, bits)
	return v, err == nil
}

// numberOf is a key's number for sending.
func (s *frameSpec) numberOf(key string, names []string) (uint32, error) {
	text, ok := s.keys[key]
	if !ok {
		return 0, nil
	}
	v, ok := number(names, text, 32)
	if !ok {
		return 0, scriptError("%s: got %s=%s, want a number", s.words[0], key,
			text)
	}
	return uint32(v), nil
}

// priorityOf takes [!]DEPENDENCY/WEIGHT apart.
func priorityOf(text string) (dependency uint32, weight byte, err error) {
	rest, exclusive := strings.CutPrefix(text, "!")
	dep, w, _ := strings.Cut(rest, "/")
	d, err1 := strconv.ParseUint(dep, 0, 31)
	n, err2 := strconv.ParseUint(w, 0, 16)
	if err1 != nil || err2 != nil || n < 1 || n > 256 {
		return 0, 0, scriptError("got priority=%s, want [!]STREAM/WEIGHT",
			text)
	}
	if exclusive {
		d |= 1 << 31
	}
	return uint32(d), byte(n - 1), nil
}
