package exercise

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"strings"
	"sync/atomic"
	"syscall"
)

// server is a small HTTP server with one mistake, or none.
type server struct {
	greet  func() // before it listens
	answer func(net.Conn, *bufio.Reader)
	stays  bool                              // when it is asked to end
	tool   func(args []string, stdin []byte) // what it is as a tool
}

const (
	headOK   = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n"
	ok       = headOK + "Content-Length: 5\r\n\r\nhello"
	notFound = "HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n"
	chunks   = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
		"5\r\nhello\r\n6\r\n world\r\n0\r\nSum: 2\r\n\r\n"
)

var servers = map[string]server{
	"right":       {answer: answersInChunks(ok, chunks).answer, tool: counts(0)},
	"counts-more": {tool: counts(1)},
	"counts-less": {tool: func(args []string, stdin []byte) {
		counts(0)(args[:min(1, len(args))], stdin)
		fmt.Println("error: cannot go on: \x1b[31mout of ideas")
	}},
	"says-all":  says(2),
	"says-once": says(1),
	"chunk-size": answersInChunks(ok,
		strings.Replace(chunks, "\r\n5\r\n", "\r\n7\r\n", 1)),
	"chunk-lf": answersInChunks(ok,
		strings.Replace(chunks, "hello\r\n", "hello\n", 1)),
	"no-last-chunk": answersInChunks(ok, chunks[:strings.Index(chunks, "0\r\n")]),
	"no-trailer":    answersInChunks(ok, strings.Replace(chunks, "Sum: 2\r\n", "", 1)),
	"both-lengths": answersInChunks(ok, strings.Replace(chunks, "\r\n\r\n",
		"\r\nContent-Length: 11\r\n\r\n", 1)),
	"lf-only":      answers(strings.ReplaceAll(ok, "\r\n", "\n")),
	"wrong-status": answers(strings.Replace(ok, "200 OK", "404 OK", 1)),
	"wrong-body":   answers(strings.Replace(ok, "hello", "hallo", 1)),
	"short-body":   answers(strings.Replace(ok, ": 5", ": 6", 1)),
	"no-length":    answers(headOK + "\r\nhello"),
	"talks-on":     answers(ok + "\r\n"),
	"ignores-stop": {answer: answers(ok).answer, stays: true},
	"starts-anyway": {greet: func() {
		flag.Set("addr", "127.0.0.1:0")
	}, answer: answers(ok).answer},
	"hang": {answer: func(c net.Conn, br *bufio.Reader) {
		br.ReadString(0)
	}},
	"panics": {answer: func(c net.Conn, br *bufio.Reader) {
		readHead(br)
		var lines []string
		fmt.Fprint(c, lines[len(lines)-1])
	}},
	"exits": {answer: func(c net.Conn, br *bufio.Reader) {
		fmt.Println("cannot go on: out of ideas")
		os.Exit(3)
	}},
	"resets": {answer: func(c net.Conn, br *bufio.Reader) {
		br.ReadByte()
		c.(*net.TCPConn).SetLinger(0)
	}},
	"crashes": {answer: func(c net.Conn, br *bufio.Reader) {
		readHead(br)
		fmt.Fprint(os.Stderr, inCourse(panicReport))
		os.Exit(2)
	}},
	"races": {answer: func(c net.Conn, br *bufio.Reader) {
		readHead(br)
		fmt.Fprint(os.Stderr, inCourse(raceReport))
		fmt.Fprint(c, ok)
	}},
	"floods": {answer: func(c net.Conn, br *bufio.Reader) {
		readHead(br)
		for err := error(nil); err == nil; {
			_, err = fmt.Fprint(c, strings.Repeat("hello", 1000))
		}
	}},
	"floods-log": {answer: func(c net.Conn, br *bufio.Reader) {
		for {
			fmt.Println("read error: use of closed network connection")
		}
	}},
	"never-listens": {greet: func() {
		fmt.Println("where am I?")
		os.Exit(2)
	}},
	"one-read": {answer: func(c net.Conn, br *bufio.Reader) {
		buf := make([]byte, 4096)
		n, _ := br.Read(buf)
		if !strings.HasSuffix(string(buf[:n]), "\r\n\r\n") {
			fmt.Fprint(c, "HTTP/1.0 400 Bad Request\r\n\r\n")
			return
		}
		fmt.Fprint(c, ok)
	}},
	"hasty": {answer: func(c net.Conn, br *bufio.Reader) {
		fmt.Fprint(c, ok)
		readHead(br)
	}},
}

const raceReport = `==================
WARNING: DATA RACE
Write at 0x00c000012345 by goroutine 8:
  barewire/01-demo/demo.(*Server).count()
      COURSE/chapters/01-demo/demo/demo.go:41 +0x44

Previous write at 0x00c000012345 by goroutine 7:
  barewire/01-demo/demo.(*Server).count()
      COURSE/chapters/01-demo/demo/demo.go:41 +0x44
==================
`

const panicReport = `panic: runtime error: slice bounds out of range [:-1]

goroutine 34 [running]:
barewire/01-demo/demo.Hello({0x0, 0x0, 0x0})
	COURSE/chapters/01-demo/demo/demo.go:7 +0x1d
barewire/01-demo/demo.(*Server).Serve(...)
	COURSE/chapters/01-demo/demo/serve.go:21
created by barewire/01-demo/demo.(*Server).listen in goroutine 1
	COURSE/chapters/01-demo/demo/serve.go:12 +0x2f
exit status 2
`

// inCourse puts the course's folder into a recorded report.
func inCourse(report string) string {
	return strings.ReplaceAll(report, "COURSE", os.Getenv("DEMO_COURSE"))
}

// answers is a server that reads a head and writes text.
func answers(text string) server {
	return server{answer: func(c net.Conn, br *bufio.Reader) {
		readHead(br)
		fmt.Fprint(c, text)
	}}
}

// says is a server that finds everything, and says so of the first n requests.
func says(n int) server {
	var asked atomic.Int32
	return server{answer: func(c net.Conn, br *bufio.Reader) {
		path := strings.Fields(readHead(br))[1]
		if asked.Add(1) <= int32(n) {
			fmt.Printf("found \x1b[31m%s\n", path)
		}
		fmt.Fprint(c, ok)
	}}
}

// counts is a tool that says how many bytes each word has, and its input.
func counts(more int) func(args []string, stdin []byte) {
	return func(args []string, stdin []byte) {
		for _, arg := range args {
			fmt.Printf("%s: %d bytes\n", arg, len(arg)+more)
		}
		fmt.Printf("input: %d bytes\n", len(stdin)+more)
	}
}

// answersInChunks is answers for two paths: /hello and /chunks.
func answersInChunks(hello, chunks string) server {
	return server{answer: func(c net.Conn, br *bufio.Reader) {
		if p, _ := br.Peek(3); string(p) == "PRI" {
			rightH2(nil).answer(c, br)
			return
		}
		switch first := readHead(br); {
		case strings.HasPrefix(first, "GET /chunks"):
			fmt.Fprint(c, chunks)
		case strings.HasPrefix(first, "GET /ws"):
			wsRight.speak(c, br)
		case strings.HasPrefix(first, "GET /nowhere"):
			fmt.Fprint(c, notFound)
		default:
			fmt.Fprint(c, hello)
		}
	}}
}

// readHead reads up to the blank line and returns the first line.
func readHead(br *bufio.Reader) (first string) {
	for {
		line, err := br.ReadString('\n')
		if first == "" {
			first = line
		}
		if err != nil || line == "\r\n" {
			return first
		}
	}
}

func (s server) listen() {
	if os.Getenv(asTool) != "" {
		stdin, _ := io.ReadAll(os.Stdin)
		s.tool(os.Args[1:], stdin)
		return
	}
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	flag.Parse()
	if s.greet != nil {
		s.greet()
	}
	ln, err := net.Listen("tcp", *addr)
	if err != nil {
		fmt.Fprintf(os.Stderr, "cannot listen on %s\n", *addr)
		os.Exit(1)
	}
	if s.stays {
		signal.Ignore(syscall.SIGTERM)
	} else {
		ended := make(chan os.Signal, 1)
		signal.Notify(ended, syscall.SIGTERM)
		go func() { <-ended; os.Exit(0) }()
	}
	fmt.Printf("Demo server listening on %s\n", ln.Addr())
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			s.answer(c, bufio.NewReader(c))
		}()
	}
}
