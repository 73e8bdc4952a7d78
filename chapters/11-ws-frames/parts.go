package main

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"barewire/11-ws-frames/wsframe"
)

// header shows a header and the bytes that it takes.
func header(args []string, _ io.Reader) error {
	p, err := parseHex(args)
	if err != nil {
		return err
	}
	h, n, err := wsframe.ParseHeader(p)
	if err != nil {
		return err
	}
	fmt.Printf("%s, header of %d bytes\n", describe(h), n)
	return nil
}

// check shows the first rule that a header breaks. rsv are the bits that an
// extension would have given a meaning.
func check(args []string, _ io.Reader) error {
	if len(args) == 0 {
		return fmt.Errorf("check: want client or server")
	}
	var rsv byte
	digits := args[1:]
	if len(digits) > 0 && strings.HasPrefix(digits[0], "rsv=") {
		n, err := strconv.ParseUint(digits[0][len("rsv="):], 2, 3)
		if err != nil {
			return err
		}
		rsv, digits = byte(n), digits[1:]
	}
	p, err := parseHex(digits)
	if err != nil {
		return err
	}
	h, _, err := wsframe.ParseHeader(p)
	if err != nil {
		return err
	}
	if err := checked(h, rsv, args[0] == "client"); err != nil {
		return err
	}
	fmt.Println("fine:", describe(h))
	return nil
}

func checked(h wsframe.Header, rsv byte, fromClient bool) error {
	if err := wsframe.CheckHeader(h, rsv); err != nil {
		return err
	}
	return wsframe.CheckMask(h, fromClient)
}

// appendFrame shows the bytes of frames, one behind the other; + is between
// them. What is not said is 0.
func appendFrame(args []string, _ io.Reader) error {
	var p []byte
	for more := true; more; {
		var words []string
		words, args, more = cut(args, "+")
		h, payload, err := parseFrame(words)
		if err != nil {
			return err
		}
		p = wsframe.AppendFrame(p, h, payload)
	}
	fmt.Println(begun(p))
	return nil
}

// cut divides words at the first that is sep.
func cut(words []string, sep string) (before, after []string, found bool) {
	if i := slices.Index(words, sep); i >= 0 {
		return words[:i], words[i+1:], true
	}
	return words, nil, false
}

// begun is p in hex, or as much of it as fits into a line.
func begun(p []byte) string {
	if len(p) > 32 {
		return fmt.Sprintf("% x … (%d bytes)", p[:32], len(p))
	}
	return fmt.Sprintf("% x", p)
}

// parseFrame reads a frame as describe writes it.
func parseFrame(words []string) (h wsframe.Header, payload []byte, _ error) {
	for _, word := range words {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "fin":
			h.Fin = true
		case "mask":
			h.Masked = true
			key, err := hex.DecodeString(value)
			if err != nil || len(key) != 4 {
				return h, nil, fmt.Errorf("mask: got %q, want 4 bytes in hex",
					value)
			}
			h.Mask = [4]byte(key)
		case "rsv":
			n, err := strconv.ParseUint(value, 2, 3)
			if err != nil {
				return h, nil, err
			}
			h.RSV = byte(n)
		case "len":
			n, err := strconv.Atoi(value)
			if err != nil || n < 0 || n > 1<<24 {
				return h, nil, fmt.Errorf("len=%s: want 0 to %d", value,
					1<<24)
			}
			payload = make([]byte, n)
		default:
			if op, ok := opcode(word); ok {
				h.Opcode = op
			} else {
				payload = []byte(word)
			}
		}
	}
	return h, payload, nil
}

// opcode finds an opcode by its name.
func opcode(name string) (wsframe.Opcode, bool) {
	for op := range wsframe.Opcode(16) {
		if op.String() == name {
			return op, true
		}
	}
	return 0, false
}

// mask shows a text masked.
func mask(args []string, _ io.Reader) error {
	if len(args) != 3 {
		return fmt.Errorf("mask: want KEY AT TEXT")
	}
	key, err := parseHex(args[:1])
	if err != nil || len(key) != 4 {
		return fmt.Errorf("key: got %q, want 4 bytes in hex", args[0])
	}
	at, err := strconv.Atoi(args[1])
	if err != nil || at < 0 {
		return fmt.Errorf("AT: got %q, want a number", args[1])
	}
	p := []byte(args[2])
	wsframe.MaskBytes(p, [4]byte(key), at)
	fmt.Printf("% x\n", p)
	return nil
}

// closing shows a close frame's payload, and the bytes that say the same.
func closing(args []string, _ io.Reader) error {
	p, err := parseHex(args)
	if err != nil {
		return err
	}
	c, err := wsframe.ParseClose(p)
	if err != nil {
		return err
	}
	head := []byte{0x88, byte(len(p))}
	again, kept := bytes.CutPrefix(wsframe.AppendClose(head, c), head)
	if !kept {
		return fmt.Errorf("AppendClose: want what was there, % x, kept", head)
	}
	fmt.Printf("%v %q\nagain: %s\n", c.Code, c.Reason, begun(again))
	return nil
}

// parseHex reads bytes in hex, with spaces or without; N*c39f is N times c39f.
func parseHex(args []string) (p []byte, err error) {
	for _, arg := range args {
		digits := strings.NewReplacer(" ", "", ":", "").Replace(arg)
		n := 1
		if count, rest, ok := strings.Cut(digits, "*"); ok {
			if n, err = strconv.Atoi(count); err != nil || n < 0 || n > 1<<16 {
				return nil, fmt.Errorf("%s: want 0 to %d times", arg, 1<<16)
			}
			digits = rest
		}
		piece, err := hex.DecodeString(digits)
		if err != nil {
			return nil, err
		}
		p = append(p, bytes.Repeat(piece, n)...)
	}
	return p, nil
}
