package main

import (
	"encoding/hex"
	"fmt"
	"net"
	"strings"
	"time"

	"barewire/06-first-answer/h2min"
)

// command does what the arguments ask for.
//
//	get HOST:PORT PATH         asks a server, and prints the answer
//	block 'NAME: VALUE; …'     prints a field list as a field block
//	fields HEX                 prints a field block as a field list
func command(args []string) error {
	switch {
	case args[0] == "get" && len(args) == 3:
		return get(args[1], args[2])
	case args[0] == "block" && len(args) == 2:
		block := h2min.Plain{}.AppendFields(nil, parseList(args[1]))
		fmt.Printf("% x\n", block)
		return nil
	case args[0] == "fields" && len(args) == 2:
		return printFields(args[1])
	}
	return fmt.Errorf("got %q, want get, block or fields, and what they take",
		args)
}

func printFields(digits string) error {
	p, err := hex.DecodeString(strings.Join(strings.Fields(digits), ""))
	if err != nil {
		return err
	}
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
	fmt.Println("HTTP/2", r.Status)
	for _, f := range r.Fields {
		fmt.Printf("%s: %s\n", f.Name, f.Value)
	}
	fmt.Printf("\n%s\n", r.Body)
	return nil
}
