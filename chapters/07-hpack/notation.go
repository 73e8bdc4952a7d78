package main

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"barewire/07-hpack/hpack"
)

// incoming is all of the standard input, which a - in an argument stands for.
func incoming() (string, error) {
	p, err := io.ReadAll(os.Stdin)
	return string(p), err
}

// unhex returns the bytes of hex digits; white space between them is free.
func unhex(s string) ([]byte, error) {
	if before, after, ok := strings.Cut(s, "-"); ok {
		in, err := incoming()
		if err != nil {
			return nil, err
		}
		s = before + in + after
	}
	return hex.DecodeString(strings.Join(strings.Fields(s), ""))
}

// shown is how many bytes of what is long are shown at each end. It is long if
// there are more than four times as many.
const shown = 12

// hexText is p in hex, without the middle of what is long.
func hexText(p []byte) string {
	if len(p) <= 4*shown {
		return fmt.Sprintf("% x", p)
	}
	return fmt.Sprintf("% x … % x (%d bytes)", p[:shown], p[len(p)-shown:],
		len(p))
}

// quoted is a string with its unprintable bytes escaped, for it may come from a
// stranger, and without the middle of what is long.
func quoted(p []byte) string {
	if len(p) <= 4*shown {
		return strconv.QuoteToASCII(string(p))
	}
	return fmt.Sprintf("%s … %s (%d bytes)", quoted(p[:shown]),
		quoted(p[len(p)-shown:]), len(p))
}

// unescape reads a text with Go's escapes, such as \n and \xff.
func unescape(s string) (string, error) {
	if s == "-" {
		return incoming()
	}
	var b bytes.Buffer
	for s != "" {
		r, multibyte, rest, err := strconv.UnquoteChar(s, 0)
		if err != nil {
			return "", fmt.Errorf("%q: %w", s, err)
		}
		if multibyte {
			b.WriteRune(r)
		} else {
			b.WriteByte(byte(r))
		}
		s = rest
	}
	return b.String(), nil
}

// eachText prints a line for each argument, a text: what build makes of it.
func eachText(args []string, build func(dst []byte, s string) []byte) error {
	for _, arg := range args {
		s, err := unescape(arg)
		if err != nil {
			return err
		}
		p, err := behind(build([]byte(before), s))
		if err != nil {
			return err
		}
		fmt.Printf("%s: %s\n", quoted([]byte(s)), hexText(p))
	}
	return nil
}

// before is what every dst holds already when something is appended to it.
const before = "sent before"

// behind is what stands behind it in p.
func behind(p []byte) ([]byte, error) {
	rest, ok := bytes.CutPrefix(p, []byte(before))
	if !ok {
		return p, fmt.Errorf("append: got %s, want it behind what dst holds, "+
			"%q", quoted(p), before)
	}
	return rest, nil
}

// eachHex prints a line for each argument, bytes in hex: what show makes of
// them, or how they are refused. The errors come back.
func eachHex(args []string, show func(p []byte) (string, error)) error {
	var refused []error
	for _, arg := range args {
		p, err := unhex(arg)
		if err != nil {
			return err
		}
		text, err := show(p)
		if err != nil {
			if text = verdict(err); text == "" {
				return err
			}
			refused = append(refused, fmt.Errorf("%s: %w", hexText(p), err))
		}
		fmt.Printf("%s: %s\n", hexText(p), text)
	}
	return errors.Join(refused...)
}

// verdict says in a few words what err means, "" for an error that is not the
// bytes' fault.
func verdict(err error) string {
	var wrong *hpack.Error
	switch {
	case errors.As(err, &wrong):
		return "refused, COMPRESSION_ERROR"
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "refused, cut short"
	case errors.Is(err, hpack.ErrListTooLarge):
		return "too large"
	}
	return ""
}

// parseList parses fields with "; " between them.
func parseList(s string) (list []hpack.Field) {
	for one := range strings.SplitSeq(s, "; ") {
		list = append(list, parseField(one))
	}
	return list
}

// parseField parses "name: value", with a ! before it for a sensitive one.
func parseField(s string) hpack.Field {
	s, sensitive := strings.CutPrefix(s, "!")
	name, value, _ := strings.Cut(s, ": ")
	return hpack.Field{Name: name, Value: value, Sensitive: sensitive}
}

// line is a field as people write it, and as parseField reads it. What is not
// printable is escaped.
func line(f hpack.Field) string {
	s := strconv.QuoteToASCII(f.Name + ": " + f.Value)
	s = s[1 : len(s)-1]
	if f.Sensitive {
		return "!" + s
	}
	return s
}
