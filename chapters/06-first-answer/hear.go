package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
)

// A script is a server whose every word was written down before it was asked.
type script struct {
	words io.Reader
	heard bytes.Buffer // what it was told once it had begun to speak
	begun bool
}

func (s *script) Read(p []byte) (int, error) {
	s.begun = true
	return s.words.Read(p)
}

func (s *script) Write(p []byte) (int, error) {
	if !s.begun {
		return len(p), nil // the request, which ask shows
	}
	return s.heard.Write(p)
}

// hear asks a server that says what comes from in, whatever it is told. It
// prints what the client said to that, and then the answer, or why there is
// none.
func hear(in io.Reader, path string) error {
	server := &script{words: in}
	r, err := h2min.Get(server, "a", path)
	if err := printFrames(server.heard.Bytes()); err != nil {
		return err
	}
	if err != nil {
		fmt.Println("no answer:", err)
		return nil
	}
	printResponse(r)
	return nil
}

// ask prints what a client sends for a request with these fields.
func ask(list []h2min.Field) error {
	r, err := h2min.ParseRequest(1, list)
	if err != nil {
		return err
	}
	p, err := behind(h2min.AppendRequest([]byte(before), r))
	if err != nil {
		return err
	}
	return printFrames(p)
}

// printFrames prints a client's frames, and a preface that stands before them.
func printFrames(p []byte) error {
	if rest, ok := bytes.CutPrefix(p, []byte(h2min.Preface)); ok {
		fmt.Println("preface")
		p = rest
	}
	br := bufio.NewReader(bytes.NewReader(p))
	for {
		h, p, err := frame.ReadFrame(br, frame.DefaultMaxSize)
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = printFrame(h, p)
		}
		if err != nil {
			return fmt.Errorf("what the client sends: %w", err)
		}
	}
}

// printFrame prints a frame as chapter 05 does, but for a field block, which is
// spelled out.
func printFrame(h frame.Header, p []byte) error {
	if h.Type != frame.TypeHeaders {
		text, err := frame.AppendText(nil, h, p)
		os.Stdout.Write(text)
		return err
	}
	fmt.Println(h)
	headers, err := frame.ParseHeaders(h, p)
	if err != nil {
		return err
	}
	return printList(headers.Fragment)
}
