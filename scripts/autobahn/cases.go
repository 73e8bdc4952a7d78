package autobahn

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// Cases are those of the sections 1 to 7, 9 and 10.
func Cases() (all []*Case) {
	for _, section := range []func() []*Case{framing, pings, reserved,
		opcodes, fragments, text, sequences, closing, limits} {
		all = append(all, section()...)
	}
	return all
}

func send(f ...frame) (a []action) {
	for _, f := range f {
		a = append(a, action{bytes: f.bytes()})
	}
	return a
}

// chopped sends the frames in pieces of n bytes.
func chopped(n int, f ...frame) (a []action) {
	for _, f := range f {
		a = append(a, action{bytes: f.bytes(), chop: n})
	}
	return a
}

// glued sends the frames in one segment.
func glued(f ...frame) []action {
	var p []byte
	for _, f := range f {
		p = append(p, f.bytes()...)
	}
	return []action{{bytes: p}}
}

// three are the ways to send the same frames: one by one, in one piece, byte
// by byte.
func three(f ...frame) [][]action {
	return [][]action{send(f...), glued(f...), chopped(1, f...)}
}

func wait(name string) action { return action{wait: true, name: name} }

func message(kind string, p string) event { return event{kind: kind, data: p} }

// echoed sends a message in one frame and wants it back.
func echoed(id string, opcode byte, p string, chop int) *Case {
	kind := []string{1: "text", 2: "binary"}[opcode]
	return &Case{ID: id, Do: chopped(chop, frame{opcode: opcode, payload: p}),
		Want: []event{message(kind, p)}, Close: []int{1000}}
}

func framing() (all []*Case) {
	sizes := []int{0, 125, 126, 127, 128, 65535, 65536, 65536}
	for kind, fill := range []string{"*", "\xfe"} {
		for i, n := range sizes {
			chop := 0
			if i == len(sizes)-1 {
				chop = 997
			}
			all = append(all, echoed(fmt.Sprintf("1.%d.%d", kind+1, i+1),
				byte(kind+1), strings.Repeat(fill, n), chop))
		}
	}
	return all
}

func pings() []*Case {
	ping := func(p string) frame { return frame{opcode: 9, payload: p} }
	pong := func(p string) event { return event{kind: "pong", data: p} }
	unsolicited := frame{opcode: 10, payload: "unsolicited pong payload"}
	var many []frame
	var answers []event
	for i := range 10 {
		p := fmt.Sprintf("payload-%d", i)
		many, answers = append(many, ping(p)), append(answers, pong(p))
	}
	full := strings.Repeat("\xfe", 125)
	fine := func(id string, do []action, want ...event) *Case {
		return &Case{ID: id, Do: do, Want: want, Close: []int{1000}}
	}
	return []*Case{
		fine("2.1", send(ping("")), pong("")),
		fine("2.2", send(ping("Hello, world!")), pong("Hello, world!")),
		fine("2.3", send(ping("\x00\xff\xfe\xfd\xfc\xfb\x00\xff")),
			pong("\x00\xff\xfe\xfd\xfc\xfb\x00\xff")),
		fine("2.4", send(ping(full)), pong(full)),
		failed("2.5", send(ping(full+"\xfe"))),
		fine("2.6", chopped(1, ping(full)), pong(full)),
		fine("2.7", send(frame{opcode: 10})),
		fine("2.8", send(unsolicited)),
		fine("2.9", send(unsolicited, ping("ping payload")),
			pong("ping payload")),
		fine("2.10", send(many...), answers...),
		fine("2.11", chopped(1, many...), answers...),
	}
}

// failed wants the events and then the connection failed with 1002. That the
// echoes before it are lost is allowed, not strict.
func failed(id string, do []action, want ...event) *Case {
	k := &Case{ID: id, Do: do, Want: want, Close: []int{1002}, ByServer: true}
	if len(want) > 0 {
		k.Or = [][]event{nil}
	}
	return k
}

var (
	hello     = frame{opcode: 1, payload: "Hello, world!"}
	helloBack = message("text", "Hello, world!")
)

func reserved() (all []*Case) {
	rsv := func(opcode, rsv byte) frame {
		f := hello
		f.opcode, f.rsv = opcode, rsv
		return f
	}
	ping := frame{opcode: 9}
	bad := []frame{rsv(1, 1), rsv(1, 2), rsv(1, 3), rsv(1, 4), rsv(2, 5),
		rsv(9, 6), rsv(8, 7)}
	for i, f := range bad {
		id := fmt.Sprintf("3.%d", i+1)
		switch i {
		case 0, 4, 5, 6:
			all = append(all, failed(id, send(f)))
		case 2:
			all = append(all, failed(id, glued(hello, f, ping), helloBack))
		case 3:
			all = append(all, failed(id, chopped(1, hello, f, ping),
				helloBack))
		default:
			all = append(all, failed(id, send(hello, f, ping), helloBack))
		}
	}
	return all
}

func opcodes() (all []*Case) {
	for kind, list := range [][]byte{{3, 4, 5, 6, 7}, {11, 12, 13, 14, 15}} {
		for i, op := range list {
			id := fmt.Sprintf("4.%d.%d", kind+1, i+1)
			f := frame{opcode: op}
			if i%2 == 1 {
				f.payload = "reserved opcode payload"
			}
			if i < 2 {
				all = append(all, failed(id, send(f)))
				continue
			}
			do := send(hello, f, frame{opcode: 9})
			if i == 4 {
				do = chopped(1, hello, f, frame{opcode: 9})
			}
			all = append(all, failed(id, do, helloBack))
		}
	}
	return all
}

// part is a fragment: the first of a text if n is 1.
func part(n int, more bool) frame {
	f := frame{payload: fmt.Sprintf("fragment%d", n), more: more}
	if n == 1 {
		f.opcode = 1
	}
	return f
}

func fragments() (all []*Case) {
	add := func(c ...*Case) {
		for _, c := range c {
			c.ID = fmt.Sprintf("5.%d", len(all)+1)
			all = append(all, c)
		}
	}
	fine := func(do []action, want ...event) *Case {
		return &Case{Do: do, Want: want, Close: []int{1000}}
	}
	ping, pong := frame{opcode: 9, payload: "ping payload"},
		event{kind: "pong", data: "ping payload"}
	both := message("text", "fragment1fragment2")
	for _, op := range []byte{9, 10} {
		add(failed("", send(frame{opcode: op, payload: "fragment1", more: true},
			part(2, false))))
	}
	for _, do := range three(part(1, true), part(2, false)) {
		add(fine(do, both))
	}
	for _, do := range three(part(1, true), ping, part(2, false)) {
		add(fine(do, pong, both))
	}
	for _, more := range []bool{false, true} {
		orphan := frame{payload: "non-continuation payload", more: more}
		for _, do := range [][]action{glued(orphan, hello),
			send(orphan, hello), chopped(1, orphan, hello)} {
			add(failed("", do))
		}
	}
	add(failed("", glued(part(1, true), part(2, false), part(3, true),
		frame{opcode: 1, payload: "fragment4"}), both))
	for _, more := range []bool{true, false} {
		twice := []frame{{payload: "fragment1", more: more},
			{opcode: 1, payload: "fragment2", more: true},
			{payload: "fragment3"}}
		add(failed("", send(slices.Concat(twice, twice)...)))
	}
	add(failed("", send(part(1, true), frame{opcode: 1,
		payload: "fragment2"})))
	add(interrupted(0), interrupted(1))
	return all
}

// interrupted is a message of five fragments with two pings and a pause. The
// first ping must be answered before the pause is over.
func interrupted(chop int) *Case {
	one, two := "pongme 1!", "pongme 2!"
	k := &Case{Close: []int{1000}}
	k.Rounds = func(c *client) error {
		for _, a := range chopped(chop, part(1, true), part(2, true),
			frame{opcode: 9, payload: one}) {
			c.send(a.bytes, a.chop)
		}
		if e := c.hear(pause); e != (event{kind: "pong", data: one}) {
			return fmt.Errorf("got %v, want a pong at once", e)
		}
		for _, a := range chopped(chop, part(3, true), part(4, true),
			frame{opcode: 9, payload: two}, part(5, false)) {
			c.send(a.bytes, a.chop)
		}
		for _, want := range []event{{kind: "pong", data: two},
			message("text", "fragment1fragment2fragment3fragment4fragment5")} {
			if e := c.hear(patience); e != want {
				return fmt.Errorf("got %v, want %v", e, want)
			}
		}
		return nil
	}
	return k
}

// closeFrame is one with that payload.
func closeFrame(p string) frame { return frame{opcode: 8, payload: p} }

func closeCode(code int) frame {
	return closeFrame(string(binary.BigEndian.AppendUint16(nil, uint16(code))))
}

func closing() []*Case {
	bye := closeCode(1000)
	said := func(id string, do []action, codes ...int) *Case {
		return &Case{ID: id, Do: do, Close: codes, Goodbye: true}
	}
	large := frame{opcode: 1, payload: strings.Repeat("BAsd7&jh23", 26215)}
	after := said("7.1.6", send(large, hello, bye, frame{opcode: 9}), 1000)
	after.Want = []event{message("text", large.payload), helloBack}
	before := said("7.1.1", send(hello, bye), 1000)
	before.Want = []event{helloBack}
	all := []*Case{
		before,
		said("7.1.2", send(bye, bye), 1000),
		said("7.1.3", send(bye, frame{opcode: 9}), 1000),
		said("7.1.4", send(bye, hello), 1000),
		said("7.1.5", send(part(1, true), bye, part(2, false)), 1000),
		after,
		said("7.3.1", send(closeFrame("")), 0, 1000),
		said("7.3.2", send(closeFrame("a")), 1002),
		said("7.3.3", send(bye), 1000),
		said("7.3.4", send(closeFrame("\x03\xe8Hello World!")), 1000),
		said("7.3.5", send(closeFrame("\x03\xe8"+strings.Repeat("*", 123))),
			1000),
		said("7.3.6", send(closeFrame("\x03\xe8"+strings.Repeat("*", 124))),
			1002),
		said("7.5.1", send(closeFrame("\x03\xe8"+valid+"\xed\xa0\x80edited")),
			1002, 1007),
	}
	for i, code := range []int{1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010,
		1011, 3000, 3999, 4000, 4999} {
		all = append(all, said(fmt.Sprintf("7.7.%d", i+1),
			send(closeCode(code)), 1000, code))
	}
	for i, code := range []int{0, 999, 1004, 1005, 1006, 1016, 1100, 2000,
		2999} {
		all = append(all, said(fmt.Sprintf("7.9.%d", i+1),
			send(closeCode(code)), 1002))
	}
	for i, code := range []int{5000, 65535} {
		all = append(all, said(fmt.Sprintf("7.13.%d", i+1),
			send(closeCode(code)), 1000, code, 1002))
	}
	return all
}

func limits() (all []*Case) {
	fills := []string{"BAsd7&jh23", "\x00\xfe\x23\xfa\xf0"}
	filled := func(kind, n int) string {
		fill := fills[kind]
		return strings.Repeat(fill, n/len(fill)+1)[:n]
	}
	for kind := range 2 {
		for i, n := range []int{64, 256, 1024, 4096, 8192, 16384} {
			all = append(all, echoed(fmt.Sprintf("9.%d.%d", 1+kind, i+1),
				byte(kind+1), filled(kind, n<<10), 0))
		}
		for i := range 9 {
			k := fragmented(byte(kind+1), filled(kind, 4<<20), 64<<(2*i))
			k.ID = fmt.Sprintf("9.%d.%d", 3+kind, i+1)
			all = append(all, k)
		}
		for i := range 6 {
			all = append(all, echoed(fmt.Sprintf("9.%d.%d", 5+kind, i+1),
				byte(kind+1), filled(kind, 1<<20), 64<<i))
		}
		for i, n := range []int{0, 16, 64, 256, 1024, 4096} {
			all = append(all, &Case{ID: fmt.Sprintf("9.%d.%d", 7+kind, i+1),
				Close:  []int{1000},
				Rounds: rounds(byte(kind+1), filled(kind, n), 1000)})
		}
	}
	auto := fragmented(1, strings.Repeat("*", 65536), 1300)
	auto.ID = "10.1.1"
	return append(all, auto)
}

// fragmented sends a message in fragments of size bytes, one write for all.
func fragmented(opcode byte, p string, size int) *Case {
	kind := []string{1: "text", 2: "binary"}[opcode]
	var b []byte
	for at := 0; at < len(p); at += size {
		to := min(at+size, len(p))
		f := frame{payload: p[at:to], more: to < len(p)}
		if at == 0 {
			f.opcode = opcode
		}
		b = append(b, f.bytes()...)
	}
	return &Case{Do: []action{{bytes: b}}, Want: []event{message(kind, p)},
		Close: []int{1000}}
}

// rounds sends the same message again and again, each when the one before has
// come back.
func rounds(opcode byte, p string, n int) func(*client) error {
	want := message([]string{1: "text", 2: "binary"}[opcode], p)
	f := frame{opcode: opcode, payload: p}.bytes()
	return func(c *client) error {
		for i := range n {
			c.send(f, 0)
			if e := c.hear(patience); e != want {
				return fmt.Errorf("round %d: got %v, want %v", i, e, want)
			}
			c.events = c.events[:0]
		}
		return nil
	}
}
