package exercise

import "testing"

func TestLacking(t *testing.T) {
	c := &clientResult{command: "go run .", stdout: "DATA len=5 stream=1\n" +
		"  copy=00000503000000000148656c6c6f\nlength 66042\nDATA len=0 stream=3\n"}
	for _, x := range []struct{ name, text, summary, got string }{
		{"a value", "length 66051\n", `got "length 66042", want "length 66051"`,
			"length 66042\n       ^ want 66051"},
		{"a byte of many", "copy=00000500000000000148656c6c6f\n",
			`got "copy=00000503000000000148656c6c6f", ` +
				`want "copy=00000500000000000148656c6c6f"`,
			"DATA len=5 stream=1\n  copy=00000503000000000148656c6c6f\n" +
				"             ^^ byte 3: want 00, got 03"},
		{"bytes too few", "copy=00000503000000000148656c6c6f0000",
			"copy: byte 14: want 00, got the end",
			"DATA len=5 stream=1\n  copy=00000503000000000148656c6c6f\n" +
				"                                   ^^ byte 14: want 00, got the end"},
		{"the second line", "DATA len=0 stream=3\n  data=\"\"\n",
			`the output does not contain "DATA len=0 stream=3\n  data=\"\"\n"`, ""},
		{"the nearest of two", "DATA len=0 stream=5\n",
			`got "DATA len=0 stream=3", want "DATA len=0 stream=5"`,
			"DATA len=0 stream=3\n                  ^ want 5"},
		{"nothing like it", "PING", `the output does not contain "PING"`, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			pr := c.lacking([]byte(x.text))
			if pr.summary != x.summary {
				t.Errorf("got %s, want %s", pr.summary, x.summary)
			}
			for _, l := range pr.lines {
				if l.Label == "got" && x.got != "" && l.Text != x.got {
					t.Errorf("got\n%s\nwant\n%s", l.Text, x.got)
				}
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
