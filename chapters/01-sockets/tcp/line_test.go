package tcp

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// readAll returns r's lines, quoted, and the error that ended them, at most so
// many in all. The line that comes with an error is quoted with it.
func readAll(r *LineReader, most int) (got []string) {
	for len(got) < most {
		line, err := r.ReadLine()
		if err == nil {
			got = append(got, fmt.Sprintf("%q", line))
			continue
		}
		if err == io.ErrUnexpectedEOF {
			got = append(got, fmt.Sprintf("%q cut", line))
			continue
		}
		return append(got, err.Error())
	}
	return append(got, "and so on")
}

var lineTests = []struct {
	name, in string
	want     []string
}{
	{"nothing", "", []string{"EOF"}},
	{"LF", "a\n", []string{`"a"`, "EOF"}},
	{"CR LF", "a\r\n", []string{`"a"`, "EOF"}},
	{"empty lines", "\n\r\n", []string{`""`, `""`, "EOF"}},
	{"glued", "one\ntwo\r\nthree\n",
		[]string{`"one"`, `"two"`, `"three"`, "EOF"}},
	{"cut", "one\ntw", []string{`"one"`, `"tw" cut`, "EOF"}},
	{"cut, a long line after a short", "1\n2345678",
		[]string{`"1"`, `"2345678" cut`, "EOF"}},
	{"cut in the end", "one\r", []string{`"one" cut`, "EOF"}},
	{"a CR inside", "a\rb\r\r\n", []string{`"a\rb\r"`, "EOF"}},
	{"any byte", "\x00\xff\x80\n", []string{`"\x00\xff\x80"`, "EOF"}},
	{"as long as may be", "12345678\n12345678\r\n",
		[]string{`"12345678"`, `"12345678"`, "EOF"}},
	{"one too long", "123456789\n", []string{"line too long"}},
	{"one too long, CR LF", "123456789\r\n", []string{"line too long"}},
	{"one too long, cut", "123456789", []string{"line too long"}},
	{"one too long, a CR last", "123456789\r", []string{"line too long"}},
	{"endless", strings.Repeat("a", 1000), []string{"line too long"}},
	{"after others", "12345678\r\n1\n1234567890",
		[]string{`"12345678"`, `"1"`, "line too long"}},
}

func TestReadLine(t *testing.T) {
	about(t, "01-03")
	sources := map[string]func(io.Reader) io.Reader{
		"whole":           func(r io.Reader) io.Reader { return r },
		"byte by byte":    iotest.OneByteReader,
		"halves":          iotest.HalfReader,
		"error with data": iotest.DataErrReader,
	}
	for _, test := range lineTests {
		for name, source := range sources {
			in := source(strings.NewReader(test.in))
			got := readAll(NewLineReader(in, 8), len(test.want))
			if !slices.Equal(got, test.want) {
				t.Errorf("%s, %s:\n got %s\nwant %s",
					test.name, name, got, test.want)
			}
		}
	}
}

// Every input is cut in two at every point: where is the network's choice.
func TestReadLineSplits(t *testing.T) {
	about(t, "01-03")
	for _, test := range lineTests {
		for i := range test.in {
			in := io.MultiReader(strings.NewReader(test.in[:i]),
				strings.NewReader(test.in[i:]))
			got := readAll(NewLineReader(in, 8), len(test.want))
			if !slices.Equal(got, test.want) {
				t.Errorf("%s, cut after byte %d:\n got %s\nwant %s",
					test.name, i, got, test.want)
			}
		}
	}
}

// The source's own errors come through as they are, and what was pending
// is not taken for a line.
func TestReadLineError(t *testing.T) {
	about(t, "01-03")
	broken := errors.New("broken")
	r := NewLineReader(io.MultiReader(strings.NewReader("a\nb"),
		iotest.ErrReader(broken)), 8)
	want := []string{`"a"`, "broken"}
	if got := readAll(r, len(want)); !slices.Equal(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestReadLineAllocates(t *testing.T) {
	about(t, "01-03")
	in := strings.NewReader(strings.Repeat("hello\r\n", 3000))
	r := NewLineReader(in, 1024)
	n := testing.AllocsPerRun(1000, func() {
		if line, err := r.ReadLine(); err != nil || len(line) != 5 {
			t.Fatalf("got %q, %v", line, err)
		}
	})
	if n != 0 {
		t.Errorf("ReadLine allocates %v times, want 0", n)
	}
}

// Whatever comes in whatever pieces, the lines are those that a plain cut of
// the whole at its LFs gives, and none is longer than allowed.
func FuzzReadLine(f *testing.F) {
	for _, test := range lineTests {
		f.Add([]byte(test.in), uint8(8), uint8(3))
	}
	f.Fuzz(func(t *testing.T, in []byte, max, piece uint8) {
		var want []string
		rest := in
		for len(rest) > 0 {
			line, after, found := bytes.Cut(rest, []byte("\n"))
			rest = after
			line = bytes.TrimSuffix(line, []byte("\r"))
			if len(line) > int(max) {
				want = append(want, ErrLineTooLong.Error())
				break
			}
			quoted := fmt.Sprintf("%q", line)
			if !found {
				quoted += " cut"
			}
			want = append(want, quoted)
		}
		if n := len(want); n == 0 || want[n-1] != ErrLineTooLong.Error() {
			want = append(want, "EOF")
		}
		src := &pieces{in, int(piece) + 1}
		got := readAll(NewLineReader(src, int(max)), len(want))
		if !slices.Equal(got, want) {
			t.Errorf("%q, at most %d, in pieces of %d:\n got %s\nwant %s",
				in, max, src.size, got, want)
		}
	})
}

// pieces is a source that gives size bytes a read.
type pieces struct {
	rest []byte
	size int
}

func (p *pieces) Read(buf []byte) (int, error) {
	if len(p.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(buf, p.rest[:min(p.size, len(p.rest))])
	p.rest = p.rest[n:]
	return n, nil
}

func BenchmarkReadLine(b *testing.B) {
	text := bytes.Repeat([]byte("a line of quite an ordinary length\r\n"), 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := NewLineReader(bytes.NewReader(text), 1024)
		for {
			if _, err := r.ReadLine(); err != nil {
				break
			}
		}
	}
}
