// Recordings writes down anew what curl, nghttp and a browser say to a server
// of HTTP/2, and what it answers: the streams that chapter 05 dumps. Each
// client has two files: NAME.bin is what it sent, NAME-server.bin what it got.
//
//	go run ./scripts/recordings [-addr HOST:PORT] [-out DIR] [NAME…]
//
// A browser speaks HTTP/2 over TLS alone; what is written down is what TLS
// protects. Nothing leaves the machine.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// patience is how long a client may take.
const patience = 30 * time.Second

// A client is a program that fetches something and ends. {url} in its
// arguments is the server's, {temp} an empty folder.
type client struct {
	name     string
	programs []string // the first that is installed
	secure   bool     // over TLS
	args     []string
}

var clients = []client{
	{"curl", []string{"curl"}, false,
		[]string{"-s", "--http2-prior-knowledge", "{url}/hello"}},
	{"nghttp", []string{"nghttp"}, false, []string{"-a", "-n", "{url}/"}},
	{"chromium", []string{"chromium", "chromium-browser", "google-chrome"},
		true, []string{"--headless", "--no-sandbox", "--disable-gpu",
			"--no-first-run", "--disable-quic", "--disable-sync",
			"--disable-background-networking", "--disable-component-update",
			"--ignore-certificate-errors", "--user-data-dir={temp}",
			"--virtual-time-budget=3000", "--dump-dom", "{url}/"}},
}

func main() {
	out := flag.String("out", "solutions/05-frames/recordings", "write here")
	addr := flag.String("addr", "127.0.0.1:8080",
		"listen on `host:port`, which becomes a part of what is said")
	flag.Parse()
	if err := record(*addr, *out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// record records the clients named, or all.
func record(addr, dir string, names []string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, c := range clients {
		if len(names) > 0 && !slices.Contains(names, c.name) {
			continue
		}
		s, err := c.record(addr)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		sent, got := s.bytes()
		for name, p := range map[string][]byte{
			c.name + ".bin": sent, c.name + "-server.bin": got} {
			err := os.WriteFile(filepath.Join(dir, name), p, 0o666)
			if err != nil {
				return err
			}
		}
		fmt.Printf("%s: %d bytes sent, %d got\n", c.name, len(sent), len(got))
	}
	return nil
}

// record runs c against a server of its own, and returns the connection on
// which most was said: a browser may open one more, and leave it unused.
func (c *client) record(addr string) (*session, error) {
	program, err := c.program()
	if err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp("", "recordings")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	s, err := serve(addr, c.secure)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, c.filled(s.url, temp)...)
	cmd.WaitDelay = time.Second
	output, err := cmd.CombinedOutput()
	stopped := s.stop(ctx)
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, output)
	}
	if stopped != nil {
		return nil, stopped
	}
	return s.longest()
}
