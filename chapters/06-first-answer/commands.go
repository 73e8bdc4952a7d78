package main

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"net"
	"os"
	"strings"
	"time"

	"barewire/06-first-answer/h2min"
)

// command does what the arguments ask for.
//
//	get HOST:PORT PATH         asks a server, and prints the answer
//	hear PATH                  asks one whose every word comes in on stdin
//	ask 'NAME: VALUE; …'       prints all that a client says for a request
//	block 'NAME: VALUE; …'     prints a field list as a field block
//	fields HEX                 prints a field block as a field list
func command(args []string) error {
	switch {
	case args[0] == "get" && len(args) == 3:
		return get(args[1], args[2])
	case args[0] == "hear" && len(args) == 2:
		return hear(os.Stdin, args[1])
	case args[0] == "ask" && len(args) == 2:
		return ask(parseList(args[1]))
	case args[0] == "block" && len(args) == 2:
		return printBlock(parseList(args[1]))
	case args[0] == "fields" && len(args) == 2:
		return printFields(args[1])
	}
	return fmt.Errorf("got %q, want get, hear, ask, block or fields, and "+
		"what they take", args)
}

// before is what every dst holds already when something is appended to it.
const before = "sent before"

// behind is what stands behind it in p.
func behind(p []byte) ([]byte, error) {
	p, ok := bytes.CutPrefix(p, []byte(before))
	if !ok {
		return nil, fmt.Errorf("append: got %.24q…, want it behind what dst "+
			"holds, %q", p, before)
	}
	return p, nil
}

func printBlock(list []h2min.Field) error {
	p, err := behind(h2min.Plain{}.AppendFields([]byte(before), list))
	if err == nil {
		fmt.Printf("% x\n", p)
	}
	return err
}

func printFields(digits string) error {
	p, err := hex.DecodeString(strings.Join(strings.Fields(digits), ""))
	if err != nil {
		return err
	}
	return printList(p)
}

// printList prints the fields of a block.
func printList(p []byte) error {
	list, err := h2min.Plain{}.ParseFields(p)
	for _, f := range list {
		fmt.Printf("%q: %q\n", f.Name, f.Value)
	}
	return err
}

// parseList parses fields with "; " between them.
func parseList(s string) (list []h2min.Field) {
	for one := range strings.SplitSeq(s, "; ") {
		name, value, _ := strings.Cut(one, ": ")
		list = append(list, h2min.Field{Name: name, Value: value})
	}
	return list
}

// get asks for a path and prints the answer.
func get(addr, path string) error {
	conn, err := net.DialTimeout("tcp", addr, *timeout)
	if err != nil {
		return err
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(*timeout))
	r, err := h2min.Get(conn, addr, path)
	if err != nil {
		return err
	}
	printResponse(r)
	return nil
}

func printResponse(r *h2min.Response) {
	fmt.Println("HTTP/2", r.Status)
	for _, f := range r.Fields {
		fmt.Printf("%s: %s\n", f.Name, f.Value)
	}
	fmt.Printf("\n%s\n", r.Body)
}
