package starter

import (
	"strings"
	"testing"
)

// echo is a server and its client in one: what it hears comes back below a date.
const echo = `package main

import (
	"flag"
	"fmt"
	"io"
	"net"
	"os"
)

func main() {
	addr := flag.String("addr", "", "")
	dial := flag.String("dial", "", "")
	greet := flag.String("greet", "hello", "")
	flag.Parse()
	if *dial != "" {
		conn, _ := net.Dial("tcp", *dial)
		io.Copy(conn, os.Stdin)
		conn.(*net.TCPConn).CloseWrite()
		io.Copy(os.Stdout, conn)
		return
	}
	ln, _ := net.Listen("tcp", *addr)
	fmt.Printf("Echo listening on %s\n", ln.Addr())
	for {
		conn, _ := ln.Accept()
		fmt.Fprintf(conn, "%s\r\nDate: Mon, 01 Jan 2024 00:00:00 GMT\r\nHost: %s\r\n", *greet, ln.Addr())
		io.Copy(conn, conn)
		conn.Close()
	}
}
`

func TestTranscripts(t *testing.T) {
	root := newCourse(t)
	put(t, root, "solutions/01-sockets/main.go", echo)
	put(t, root, "solutions/go.work", "go 1.26\n\nuse ./01-sockets\n")
	blocks := func(served, missing, tool string) string {
		return "<!-- gen:run -serve '-greet hi' -stdin 'one\\ntwo\\n' {program} -dial {addr} -->\n" + served + "<!-- /gen -->\n" +
			"<!-- gen:run no-such-client {url} -->\n" + missing + "<!-- /gen -->\n" +
			"<!-- gen:run -chapter 1 {program} -greet >&2 || echo failed -->\n" + tool + "<!-- /gen -->\n"
	}
	put(t, root, "solutions/01-sockets/README.md", blocks("old\n", "kept\n", ""))
	files, err := Transcripts(root)
	if err != nil {
		t.Fatal(err)
	}
	got := string(files["solutions/01-sockets/README.md"])
	served := "```console\n$ printf 'one\\ntwo\\n' | go run . -dial 127.0.0.1:8080\nhi\nDate: Sun, 22 Nov 2026 12:00:00 GMT\n" +
		"Host: 127.0.0.1:8080\none\ntwo\n```\n"
	if want := blocks(served, "kept\n", ""); !strings.HasPrefix(got, want[:strings.Index(want, "<!-- gen:run -chapter")]) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if want := "$ go run . -greet >&2 || echo failed\nflag needs an argument: -greet"; !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant %s", got, want)
	}
}

func TestTranscriptsRefuse(t *testing.T) {
	for args, want := range map[string]string{
		"-serve '-x'":         "want a command",
		"-flag curl":          "want a command",
		"-chapter 7 curl":     `no chapter "7"`,
		`-stdin '\q' curl -s`: "-stdin '\\q'",
	} {
		root := newCourse(t)
		put(t, root, "solutions/01-sockets/main.go", echo)
		put(t, root, "solutions/go.work", "go 1.26\n\nuse ./01-sockets\n")
		put(t, root, "solutions/01-sockets/README.md", "<!-- gen:run "+args+" -->\n<!-- /gen -->\n")
		_, err := Transcripts(root)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "solutions/01-sockets/README.md:1: gen:run: ") {
			t.Errorf("%s: got %v, want %s", args, err, want)
		}
	}
}
