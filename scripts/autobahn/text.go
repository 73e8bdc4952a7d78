package autobahn

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// valid is a word with accents, in which every character but its own has two
// or three bytes.
const valid = "\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5"

// text are the cases 6.1 to 6.4: text in fragments.
func text() []*Case {
	fine := func(id string, p string, f ...frame) *Case {
		return &Case{ID: id, Do: send(f...), Want: []event{message("text", p)},
			Close: []int{1000}}
	}
	bad := func(id string, do []action, want ...event) *Case {
		return &Case{ID: id, Do: do, Want: want, Close: []int{1007},
			ByServer: true}
	}
	const mixed = "Hello-µ@ßöäüàá-UTF-8!!"
	invalid := valid + "\xed\xa0\x80edited"
	all := []*Case{
		echoed("6.1.1", 1, "", 0),
		fine("6.1.2", "", pieces("", "", "")...),
		fine("6.1.3", "middle frame payload",
			pieces("", "middle frame payload", "")...),
		echoed("6.2.1", 1, mixed, 0),
		fine("6.2.2", mixed, pieces(mixed[:12], mixed[12:])...),
		fine("6.2.3", mixed, bytewise(mixed)...),
		fine("6.2.4", valid, bytewise(valid)...),
		bad("6.3.1", send(frame{opcode: 1, payload: invalid})),
		bad("6.3.2", send(bytewise(invalid)...)),
	}
	// The first part is fine, the second is not: it must be refused without
	// waiting for the third.
	for i, second := range []string{"\xf4\x90\x80\x80", "\xf4\x90"} {
		f := pieces(valid, second, "\x80\x80edited")
		if i == 0 {
			f = pieces(valid, second, "edited")
		}
		k := bad(fmt.Sprintf("6.4.%d", i+1), nil)
		k.Do = []action{{bytes: f[0].bytes()}, wait("A"),
			{bytes: f[1].bytes()}, wait("B"), {bytes: f[2].bytes()}}
		all = append(all, k)
	}
	for i, second := range []int{4, 2} {
		p := frame{opcode: 1, payload: valid + "\xf4\x90\x80\x80edited"}.bytes()
		one := len(p) - len("\xf4\x90\x80\x80edited")
		k := bad(fmt.Sprintf("6.4.%d", i+3), nil)
		k.Do = []action{{bytes: p[:one]}, wait("A"),
			{bytes: p[one : one+second]}, wait("B"), {bytes: p[one+second:]}}
		all = append(all, k)
	}
	for _, k := range all[len(all)-4:] {
		k.Want = []event{{kind: "timeout", data: "A"}}
		k.Or = [][]event{{{kind: "timeout", data: "A"},
			{kind: "timeout", data: "B"}}}
	}
	return all
}

// pieces are the fragments of a text.
func pieces(p ...string) (all []frame) {
	for i, p1 := range p {
		f := frame{payload: p1, more: i < len(p)-1}
		if i == 0 {
			f.opcode = 1
		}
		all = append(all, f)
	}
	return all
}

// bytewise are fragments of a byte each.
func bytewise(p string) []frame { return pieces(strings.Split(p, "")...) }

// sequences are the cases 6.5 to 6.23: each sequence of Markus Kuhn's UTF-8
// stress test in a frame of its own. Go says which are right.
func sequences() (all []*Case) {
	lonely := func(from, to int) string {
		var b strings.Builder
		for c := from; c < to; c++ {
			b.WriteByte(byte(c))
			b.WriteByte(' ')
		}
		return b.String()
	}
	var prefixes []string
	for i := range len(valid) {
		prefixes = append(prefixes, valid[:i+1])
	}
	var continuations strings.Builder
	for c := 0x80; c < 0xbf; c++ {
		continuations.WriteByte(byte(c))
	}
	missing := []string{"\xc0", "\xe0\x80", "\xf0\x80\x80", "\xf8\x80\x80\x80",
		"\xfc\x80\x80\x80\x80", "\xdf", "\xef\xbf", "\xf7\xbf\xbf",
		"\xfb\xbf\xbf\xbf", "\xfd\xbf\xbf\xbf\xbf"}
	nonCharacters := []string{"\xef\xbf\xbe", "\xef\xbf\xbf"}
	for first := byte(0xf0); first <= 0xf4; first++ {
		for _, second := range []byte{0x8f, 0x9f, 0xaf, 0xbf} {
			for _, last := range []byte{0xbe, 0xbf} {
				s := string([]byte{first, second, 0xbf, last})
				if utf8.ValidString(s) {
					nonCharacters = append(nonCharacters, s)
				}
			}
		}
	}
	for i, list := range [][]string{
		{"hello$world", "hello¢world", "hello€world",
			"hello\xf0\xa4\xad\xa2world", valid},
		prefixes,
		{"\x00", "\xc2\x80", "\xe0\xa0\x80", "\xf0\x90\x80\x80"},
		{"\xf8\x88\x80\x80\x80", "\xfc\x84\x80\x80\x80\x80"},
		{"\x7f", "\xdf\xbf", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf"},
		{"\xf7\xbf\xbf\xbf", "\xfb\xbf\xbf\xbf\xbf",
			"\xfd\xbf\xbf\xbf\xbf\xbf"},
		{"\xed\x9f\xbf", "\xee\x80\x80", "\xef\xbf\xbd", "\xf4\x8f\xbf\xbf",
			"\xf4\x90\x80\x80"},
		{"\x80", "\xbf", "\x80\xbf", "\x80\xbf\x80", "\x80\xbf\x80\xbf",
			"\x80\xbf\x80\xbf\x80", "\x80\xbf\x80\xbf\x80\xbf",
			continuations.String()},
		{lonely(0xc0, 0xdf), lonely(0xe0, 0xef), lonely(0xf0, 0xf7),
			lonely(0xf8, 0xfb), lonely(0xfc, 0xfd)},
		missing,
		{strings.Join(missing, "")},
		{"\xfe", "\xff", "\xfe\xfe\xff\xff"},
		{"\xc0\xaf", "\xe0\x80\xaf", "\xf0\x80\x80\xaf",
			"\xf8\x80\x80\x80\xaf", "\xfc\x80\x80\x80\x80\xaf"},
		{"\xc1\xbf", "\xe0\x9f\xbf", "\xf0\x8f\xbf\xbf",
			"\xf8\x87\xbf\xbf\xbf", "\xfc\x83\xbf\xbf\xbf\xbf"},
		{"\xc0\x80", "\xe0\x80\x80", "\xf0\x80\x80\x80",
			"\xf8\x80\x80\x80\x80", "\xfc\x80\x80\x80\x80\x80"},
		{"\xed\xa0\x80", "\xed\xad\xbf", "\xed\xae\x80", "\xed\xaf\xbf",
			"\xed\xb0\x80", "\xed\xbe\x80", "\xed\xbf\xbf"},
		{"\xed\xa0\x80\xed\xb0\x80", "\xed\xa0\x80\xed\xbf\xbf",
			"\xed\xad\xbf\xed\xb0\x80", "\xed\xad\xbf\xed\xbf\xbf",
			"\xed\xae\x80\xed\xb0\x80", "\xed\xae\x80\xed\xbf\xbf",
			"\xed\xaf\xbf\xed\xb0\x80", "\xed\xaf\xbf\xed\xbf\xbf"},
		nonCharacters,
		{"\xef\xbf\xb9", "\xef\xbf\xba", "\xef\xbf\xbb", "\xef\xbf\xbc",
			"\xef\xbf\xbd", "\xef\xbf\xbe", "\xef\xbf\xbf"},
	} {
		for j, s := range list {
			id := fmt.Sprintf("6.%d.%d", i+5, j+1)
			k := echoed(id, 1, s, 0)
			if !utf8.ValidString(s) {
				k.Want, k.Close, k.ByServer = nil, []int{1007}, true
			}
			all = append(all, k)
		}
	}
	return all
}
