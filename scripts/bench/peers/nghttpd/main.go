// Command nghttpd runs the server of nghttp2, which is written in C, with one
// file to serve. It becomes that program, so that who measures this process
// measures that one.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
)

func main() {
	flag.String("addr", "", "ignored: a free port is found")
	file := flag.String("body", "", "a `file` that holds what to answer")
	announce := flag.String("announce", "", "say when `addr` is listened on")
	flag.Parse()
	if *announce != "" {
		wait(*announce)
		return
	}
	if err := become(*file); err != nil {
		log.Fatal(err)
	}
}

// become runs nghttpd in this process.
func become(file string) error {
	program, err := exec.LookPath("nghttpd")
	if err != nil {
		return err
	}
	root, err := os.MkdirTemp("", "nghttpd-")
	if err != nil {
		return err
	}
	body, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for _, name := range []string{"hello", "large"} {
		err = os.WriteFile(filepath.Join(root, name), body, 0o644)
		if err != nil {
			return err
		}
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	addr := ln.Addr().(*net.TCPAddr)
	ln.Close()
	herald := exec.Command(os.Args[0], "-announce", addr.String())
	herald.Stdout = os.Stdout
	if err := herald.Start(); err != nil {
		return err
	}
	// It is asked to give memory back, as the others are, and knows no such
	// signal: it would die of it.
	signal.Ignore(syscall.SIGUSR1)
	return syscall.Exec(program, []string{"nghttpd", "--no-tls", "-a",
		"127.0.0.1", "-d", root, fmt.Sprint(addr.Port)}, os.Environ())
}

// wait waits until somebody listens, and says so.
func wait(addr string) {
	for range 500 {
		conn, err := net.Dial("tcp", addr)
		if err == nil {
			conn.Close()
			fmt.Println("nghttpd listening on", addr)
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}
