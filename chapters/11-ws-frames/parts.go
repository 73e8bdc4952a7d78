package main

import (
	"encoding/hex"
	"fmt"
	"io"
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

// check shows the first rule that a header breaks.
func check(args []string, _ io.Reader) error {
	if len(args) == 0 {
		return fmt.Errorf("check: want client or server")
	}
	p, err := parseHex(args[1:])
	if err != nil {
		return err
	}
	h, _, err := wsframe.ParseHeader(p)
	if err != nil {
		return err
	}
	if err := checked(h, args[0] == "client"); err != nil {
		return err
	}
	fmt.Println("fine:", describe(h))
	return nil
}

func checked(h wsframe.Header, fromClient bool) error {
	if err := wsframe.CheckHeader(h, 0); err != nil {
		return err
	}
	return wsframe.CheckMask(h, fromClient)
}

// appendFrame shows the bytes of a frame. What is not said is 0.
func appendFrame(args []string, _ io.Reader) error {
	var h wsframe.Header
	var payload []byte
	for _, arg := range args {
		key, value, _ := strings.Cut(arg, "=")
		switch key {
		case "fin":
			h.Fin = true
		case "mask":
			h.Masked = true
			if n, err := hex.Decode(h.Mask[:], []byte(value)); n != 4 {
				return fmt.Errorf("mask=%s: want 4 bytes: %v", value, err)
			}
		case "rsv":
			n, err := strconv.ParseUint(value, 2, 3)
			if err != nil {
				return err
			}
			h.RSV = byte(n)
		case "len":
			n, err := strconv.Atoi(value)
			if err != nil || n < 0 || n > 1<<24 {
				return fmt.Errorf("len=%s: want 0 to %d", value, 1<<24)
			}
			payload = make([]byte, n)
		default:
			if op, ok := opcode(arg); ok {
				h.Opcode = op
			} else {
				payload = []byte(arg)
			}
		}
	}
	p := wsframe.AppendFrame(nil, h, payload)
	fmt.Printf("% x", p[:min(len(p), 32)])
	if len(p) > 32 {
		fmt.Printf(" … (%d bytes)", len(p))
	}
	fmt.Println()
	return nil
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
	fmt.Printf("%v %q\nagain: % x\n", c.Code, c.Reason,
		wsframe.AppendClose(nil, c))
	return nil
}

func parseHex(args []string) ([]byte, error) {
	return hex.DecodeString(strings.NewReplacer(" ", "", ":", "").
		Replace(strings.Join(args, "")))
}
