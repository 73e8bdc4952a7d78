package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"barewire/scripts/dissect"

	"github.com/spf13/cobra"
)

// explainable is what explain takes.
const explainable = `hex digits, a file, text with escapes as 'GET / HTTP/1.0\r\n\r\n', or - for standard input`

// explainLimit is how much of an input is read: more than anybody reads.
const explainLimit = 1 << 20

func (l *lab) explainCommand() *cobra.Command {
	as := ""
	cmd := &cobra.Command{
		Use:   "explain HEX|FILE|-",
		Short: "Label bytes: what each of them is, and what is wrong",
		Long: `Label bytes: what each of them is, and what is wrong. They are given as hex
digits (spaces allowed), as text with \r\n escapes, as a file, or with - on
standard input. Frames of HTTP/2, with or without the client's preface, are
known by their look; a field block alone (HPACK) is not: say -as hpack.`,
		Example: `  go tool lab explain '00 00 08 06 00 00 00 00 00 01 02 03 04 05 06 07 08'
  go tool lab explain -as hpack '82 86 84'
  go tool lab explain 'GET / HTTP/1.0\r\n\r\n'
  go tool lab explain '47 45 54 20 2f 0d 0a'
  curl -si http://127.0.0.1:8080/hello | go tool lab explain -`,
		Annotations: map[string]string{"example": `'GET / HTTP/1.0\r\n\r\n'`},
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return exactly("hex digits, a file, or - for standard input")(cmd, args)
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := l.explainInput(strings.Join(args, " "))
			if err != nil {
				return err
			}
			return l.explain(p, as)
		},
	}
	cmd.Flags().StringVar(&as, "as", "", "take the bytes as `KIND` ("+strings.Join(kinds(), ", ")+") instead of guessing")
	return cmd
}

func kinds() []string {
	var list []string
	for _, d := range dissect.Decoders() {
		list = append(list, d.Kind)
	}
	return list
}

// explainInput finds the bytes that an argument means.
func (l *lab) explainInput(arg string) ([]byte, error) {
	if arg == "-" {
		return io.ReadAll(io.LimitReader(l.in, explainLimit))
	}
	if strings.TrimSpace(arg) == "" {
		return nil, &usageError{got: "no bytes", want: explainable}
	}
	if p, ok := parseHex(arg); ok {
		return p, nil
	}
	path := arg
	if !filepath.IsAbs(path) {
		path = filepath.Join(l.dir, path)
	}
	f, err := os.Open(path)
	if err == nil {
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, explainLimit))
	}
	if text, err := strconv.Unquote(`"` + strings.ReplaceAll(arg, `"`, `\"`) + `"`); err == nil && strings.Contains(arg, `\`) {
		return []byte(text), nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &usageError{
			got:  fmt.Sprintf("%q: no such file, and not hex digits", arg),
			want: explainable,
		}
	}
	return nil, err
}

// parseHex takes digits in pairs, with spaces, colons or 0x between them.
func parseHex(s string) ([]byte, bool) {
	s = strings.NewReplacer("0x", "", " ", "", "\t", "", "\n", "", ":", "", ",", "").Replace(s)
	p, err := hex.DecodeString(s)
	return p, err == nil && len(p) > 0
}

func (l *lab) explain(p []byte, as string) error {
	if len(p) == 0 {
		return errors.New("there is nothing to explain: no bytes came")
	}
	kind, parts := dissect.Guess(p)
	if as != "" {
		kind = ""
		for _, d := range dissect.Decoders() {
			if d.Kind == as {
				kind, parts = d.Kind, d.Parts(p)
			}
		}
		if kind == "" {
			return &usageError{got: fmt.Sprintf("-as %q", as), want: "one of " + strings.Join(kinds(), ", "), nearest: nearest(as, kinds())}
		}
	}
	title := kind
	for _, d := range dissect.Decoders() {
		if d.Kind == kind {
			title = d.Title
		}
	}
	l.printf("%s\n%s", bold.Render(fmt.Sprintf("%s, %s", title, counted(len(p), "byte"))), partsText(p, parts))
	return nil
}

// partsText is dissect's table; rows with a mistake stand out.
func partsText(p []byte, parts []dissect.Part) string {
	var b strings.Builder
	for line := range strings.Lines(dissect.Text(p, parts)) {
		line = strings.TrimRight(line, "\n")
		if before, why, ok := strings.Cut(line, "WRONG: "); ok {
			line = before + bad.Render("WRONG: "+why)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
