package exercise

import (
	"strings"
	"testing"
)

const dumped = "DATA len=5 stream=1\n" +
	"  copy=00000503000000000148656c6c6f\nlength 66042\nDATA len=0 stream=3\n"

// What is shown of an output that lacks a text: never a line that is right,
// the place where it parts from the reference, and the tool's own words.
func TestLacking(t *testing.T) {
	for _, x := range []struct {
		name, out, right, text string
		others                 []string
		exit                   int
		summary, got, more     string
	}{
		{name: "a value", out: dumped, text: "length 66051\n",
			summary: `got "length 66042", want "length 66051"`,
			got: "DATA len=5 stream=1\n  copy=00000503000000000148656c6c6f\n" +
				"length 66042\n       ^ want 66051"},
		{name: "a byte of many", out: dumped,
			text: "copy=00000500000000000148656c6c6f\n",
			summary: `got "copy=00000503000000000148656c6c6f", ` +
				`want "copy=00000500000000000148656c6c6f"`,
			got: "DATA len=5 stream=1\n  copy=00000503000000000148656c6c6f\n" +
				"             ^^ byte 3: want 00, got 03"},
		{name: "bytes too few", out: dumped,
			text:    "copy=00000503000000000148656c6c6f0000",
			summary: "copy: byte 14: want 00, got the end",
			got: "DATA len=5 stream=1\n  copy=00000503000000000148656c6c6f\n" +
				"                                   ^^ byte 14: want 00, got the end"},
		{name: "the nearest of two", out: dumped, text: "DATA len=0 stream=5\n",
			summary: `got "DATA len=0 stream=3", want "DATA len=0 stream=5"`,
			got: "  copy=00000503000000000148656c6c6f\nlength 66042\n" +
				"DATA len=0 stream=3\n                  ^ want 5"},
		{name: "nothing like it", out: dumped, text: "PING",
			summary: `the output does not contain "PING"`},
		{name: "a whole label", out: "1f: refused, cut short\n" +
			"1f e1 ff ff ff 0f: 0, which is what is left of 4294967296\n",
			text:    "1f e1 ff ff ff 0f: refused, COMPRESSION_ERROR",
			summary: "1f e1 ff ff ff 0f: want refused, COMPRESSION_ERROR"},
		{name: "another's line", out: "SETTINGS len=6 stream=0\n" +
			"  MAX_FRAME_SIZE=16384\nerror: PROTOCOL_ERROR: got 16777215\n",
			text: "MAX_FRAME_SIZE=16777215", others: []string{"MAX_FRAME_SIZE=16384"},
			summary: `the output does not contain "MAX_FRAME_SIZE=16777215"`,
			got: "SETTINGS len=6 stream=0\n  MAX_FRAME_SIZE=16384\n" +
				"error: PROTOCOL_ERROR: got 16777215"},
		{name: "its own error", out: dumped + "error: FRAME_SIZE_ERROR: got 0\n",
			text:    "length 66051\n",
			summary: `got "length 66042", want "length 66051"`,
			more:    "FRAME_SIZE_ERROR: got 0"},
		{name: "far below", out: strings.Repeat("a: 1\n", 9) + "block 02\nc: 3\n",
			right:   strings.Repeat("a: 1\n", 9) + "block 02\nd: 4\nb: 2\n",
			text:    "d: 4\nb: 2\n",
			summary: `the output lacks "d: 4"`,
			got:     "a: 1\nblock 02\nc: 3", more: "d: 4"},
		{name: "far below, the same label",
			out:     strings.Repeat("a: 1\n", 9) + "block 02\nd: 3\n",
			right:   strings.Repeat("a: 1\n", 9) + "block 02\nd: 4\nb: 2\n",
			text:    "d: 4\nb: 2\n",
			summary: `got "d: 3", want "d: 4"`,
			got:     "a: 1\nblock 02\nd: 3\n   ^ want 4"},
		{name: "a line is missing", out: "block 01\na: 1\nblock 03\n",
			right: "block 01\na: 1\nb: 2\nblock 03\n", text: "a: 1\nb: 2\n",
			others:  []string{"block 03\n"},
			summary: `the output lacks "b: 2"`,
			got:     "block 01\na: 1\nblock 03", more: "b: 2"},
		{name: "a line that is right", out: "stream 1\n  a: 1\n1 live\n",
			right: "stream 1\n  a: 1\nstream 3\n2 live\n", text: "stream 3\n  b",
			summary: `the output lacks "stream 3"`,
			got:     "stream 1\n  a: 1\n1 live", more: "stream 3"},
		{name: "a line once too often", out: "length 0\nlength 0\n",
			right: "length 0\nlength 5\n", text: "length 5\n",
			summary: `got "length 0", want "length 5"`,
			got:     "length 0\nlength 0\n       ^ want 5"},
		{name: "why it failed", out: "a: 1\nb: 2\nc: 3\nconnection: lost\n",
			exit: 1, text: "b: 3\n", summary: `got "b: 2", want "b: 3"`,
			got: "a: 1\nb: 2\n   ^ want 3", more: "connection: lost"},
		{name: "why it failed, shown", out: "a: 1\nconnection: lost\n",
			exit: 1, text: "b: 3\n",
			summary: `the output does not contain "b: 3\n"`,
			got:     "a: 1\nconnection: lost"},
		{name: "a line too long", out: "10: 2a 2a\n", text: "10: 2a\n",
			summary: `got "10: 2a 2a", want "10: 2a"`,
			got:     "10: 2a 2a\n      ^ want the line to end here"},
		{name: "no line to show", out: strings.Repeat("a: 1\n", 9) + "c: 3\n",
			right:   strings.Repeat("a: 1\n", 9) + "PING\nd: 4\n",
			text:    "PONG",
			summary: `the output does not contain "PONG"`,
			got:     "… 7 lines before\na: 1\na: 1\nc: 3"},
	} {
		t.Run(x.name, func(t *testing.T) {
			c := &clientResult{command: "go run .", stdout: x.out,
				exit: x.exit}
			pr := c.lacking(x.text, newPrintout(x.out, x.right, x.others))
			if pr.summary != x.summary {
				t.Errorf("got %s, want %s", pr.summary, x.summary)
			}
			more := ""
			for _, l := range pr.lines {
				if l.Label == "got" && x.got != "" && l.Text != x.got {
					t.Errorf("got\n%s\nwant\n%s", l.Text, x.got)
				}
				if l.Label == "error" || l.Label == "want" {
					more += l.Text
				}
			}
			if more != x.more {
				t.Errorf("got %q besides, want %q", more, x.more)
			}
		})
	}
}

func TestOther(t *testing.T) {
	c := &clientResult{command: "go run .", stdout: "a\nb\n"}
	for want, lines := range map[string][2]string{
		"a\nc\nd\n": {`"b"`, `"c"`},
		"a\n":       {`"b"`, "no more lines"},
		"a\nb\nc\n": {"no more lines", `"c"`},
	} {
		pr := c.other(want)
		if got := pr.lines[1].Text; got != lines[0] {
			t.Errorf("%q: got %s, want %s", want, got, lines[0])
		}
		if got := pr.lines[2].Text; got != lines[1] {
			t.Errorf("%q: wanted %s, want %s", want, got, lines[1])
		}
	}
}
