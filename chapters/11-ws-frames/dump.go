package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"strings"

	"barewire/11-ws-frames/wsframe"
)

// recorded is a session of Chromium: a line for each read of one side, that
// begins with > for what the browser said and with < for what it was told.
//
//go:embed session.txt
var recorded string

// session shows the frames of a recording in the order in which they ended.
// Frames do not care how the bytes were cut; a side's lines are one stream.
func session(in io.Reader) error {
	var waiting [2]bytes.Buffer // what came of a frame, by side
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		direction, digits, _ := strings.Cut(lines.Text(), " ")
		p, err := parseHex([]string{digits})
		if err != nil {
			return err
		}
		side := 0
		if direction == ">" {
			side = 1
		}
		waiting[side].Write(p)
		if err := takeFrames(&waiting[side], side == 1); err != nil {
			return err
		}
	}
	return lines.Err()
}

// takeFrames shows the frames that have come whole, and takes them away.
func takeFrames(b *bytes.Buffer, fromClient bool) error {
	for b.Len() > 0 {
		br := bufio.NewReader(bytes.NewReader(b.Bytes()))
		n, err := frame(br, fromClient, 1<<20)
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return nil
		}
		if err != nil {
			return err
		}
		b.Next(n)
	}
	return nil
}

// frames shows every frame of a stream until it ends or breaks a rule.
func frames(args []string, in io.Reader) error {
	fromClient := true
	if len(args) > 0 && (args[0] == "client" || args[0] == "server") {
		fromClient = args[0] == "client"
		args = args[1:]
	}
	flags := flag.NewFlagSet("frames", flag.ContinueOnError)
	most := flags.Int64("max", 1<<20, "the largest payload, in `bytes`")
	open := flags.Bool("open", false, "the stream does not end")
	memory := flags.Bool("memory", false, "judge the memory that was taken")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *open {
		in = io.MultiReader(in, unending{})
	}
	if *memory {
		defer tellMemory()
	}
	br := bufio.NewReader(in)
	for {
		_, err := frame(br, fromClient, *most)
		if err == io.EOF {
			return nil
		}
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return fmt.Errorf("the stream ends inside a frame")
		}
		if err != nil {
			return err
		}
	}
}

// frame reads a frame, shows it, and returns how many bytes it took.
func frame(br *bufio.Reader, fromClient bool, most int64) (int, error) {
	h, err := wsframe.ReadHeader(br)
	if err != nil {
		return 0, err
	}
	if err := checked(h, 0, fromClient); err != nil {
		return 0, err
	}
	p, err := wsframe.ReadPayload(br, h, most)
	if err != nil {
		return 0, err
	}
	side := "server"
	if fromClient {
		side = "client"
	}
	fmt.Printf("%s  %s  %s\n", side, describe(h), contents(h, p))
	return len(wsframe.AppendHeader(nil, h)) + len(p), nil
}

// describe is a header in words.
func describe(h wsframe.Header) string {
	var b strings.Builder
	if h.Fin {
		b.WriteString("fin ")
	}
	if h.RSV != 0 {
		fmt.Fprintf(&b, "rsv=%03b ", h.RSV)
	}
	fmt.Fprintf(&b, "%v", h.Opcode)
	if h.Masked {
		fmt.Fprintf(&b, " mask=%x", h.Mask)
	}
	fmt.Fprintf(&b, " len=%d", h.Length)
	return b.String()
}

// unending stands behind a stream that stays open: who reads from it has asked
// for more than was sent, and would wait.
type unending struct{}

func (unending) Read([]byte) (int, error) {
	fmt.Println("waits for more")
	return 0, io.EOF
}

// mostMemory is what a small stream may take, whatever it announces.
const mostMemory = 4 << 20

// tellMemory says whether this program has taken more.
func tellMemory() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.TotalAlloc > mostMemory {
		fmt.Printf("memory: %d MiB, too much\n", m.TotalAlloc>>20)
		return
	}
	fmt.Println("memory: in order")
}

// contents is a payload in words: text as text, of what is long the beginning
// and the end.
func contents(h wsframe.Header, p []byte) string {
	if h.Opcode == wsframe.Close {
		c, err := wsframe.ParseClose(p)
		if err != nil {
			return err.Error()
		}
		return fmt.Sprintf("%v %q", c.Code, c.Reason)
	}
	format := "%q"
	if h.Opcode == wsframe.Binary {
		format = "% x"
	}
	if begin, end := 32, len(p)-16; begin < end {
		return fmt.Sprintf(format+" … "+format, p[:begin], p[end:])
	}
	return fmt.Sprintf(format, p)
}
