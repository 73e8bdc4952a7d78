package main

import (
	"bytes"
	"fmt"
	"io"
	"syscall"
)

// requestPerConnection opens a connection, sends the request, reads to the
// end, and begins again.
func requestPerConnection(c *client) error {
	for !c.stop.Load() {
		fd, err := c.dial()
		if err != nil {
			return err
		}
		n, err := c.toTheEnd(fd)
		syscall.Close(fd)
		if err != nil {
			return err
		}
		if err := c.check(c.buf[:n]); err != nil {
			return err
		}
		c.done.Add(1)
	}
	return nil
}

// keptOpen sends the row's requests on one connection, Depth of them at once,
// reads as many answers, and begins again. Every answer of a server is as
// long as its first one: a Date's length never changes.
func keptOpen(c *client) error {
	fd, err := c.dial()
	if err != nil {
		return err
	}
	defer syscall.Close(fd)
	size, err := c.first(fd)
	if err != nil {
		return err
	}
	together := bytes.Repeat(c.row.Request, c.row.Depth)
	for !c.stop.Load() {
		if err := writeAll(fd, together); err != nil {
			return err
		}
		all := size * c.row.Depth
		if err := c.fill(fd, 0, all); err != nil {
			return err
		}
		for from := 0; from < all; from += size {
			if err := c.check(c.buf[from : from+size]); err != nil {
				return err
			}
		}
		c.done.Add(int64(c.row.Depth))
	}
	return nil
}

func (c *client) dial() (fd int, err error) {
	fd, err = syscall.Socket(syscall.AF_INET,
		syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return 0, fmt.Errorf("socket: %w", err)
	}
	if err := syscall.Connect(fd, &c.addr); err != nil {
		syscall.Close(fd)
		return 0, fmt.Errorf("connect: %w", err)
	}
	return fd, nil
}

func writeAll(fd int, p []byte) error {
	for len(p) > 0 {
		n, err := syscall.Write(fd, p)
		if err != nil {
			return fmt.Errorf("write: %w", err)
		}
		p = p[n:]
	}
	return nil
}

// read reads what is there into c.buf[n:]. The end of the stream is io.EOF.
func (c *client) read(fd, n int) (int, error) {
	if n == len(c.buf) {
		return n, fmt.Errorf("an answer of %d bytes or more", n)
	}
	m, err := syscall.Read(fd, c.buf[n:])
	if err != nil {
		return n, fmt.Errorf("read, after %d bytes: %w", n, err)
	}
	if m == 0 {
		return n, io.EOF
	}
	return n + m, nil
}

// toTheEnd asks once and reads until the server closes.
func (c *client) toTheEnd(fd int) (n int, err error) {
	if err := writeAll(fd, c.row.Request); err != nil {
		return 0, err
	}
	for {
		n, err = c.read(fd, n)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// fill reads until c.buf holds size bytes, of which n are there already.
func (c *client) fill(fd, n, size int) (err error) {
	for n < size && err == nil {
		n, err = c.read(fd, n)
	}
	if err == nil && n > size {
		err = fmt.Errorf("got %d bytes, want %d: %.200q", n, size, c.buf[:n])
	}
	return err
}

// first asks once and returns how long the answer is.
func (c *client) first(fd int) (size int, err error) {
	if err := writeAll(fd, c.row.Request); err != nil {
		return 0, err
	}
	n, head := 0, -1
	for head < 0 {
		if n, err = c.read(fd, n); err != nil {
			return n, fmt.Errorf("first answer: %w", err)
		}
		head = bytes.Index(c.buf[:n], []byte("\r\n\r\n"))
	}
	size = head + len("\r\n\r\n") + len(c.row.Body)
	if err := c.fill(fd, n, size); err != nil {
		return 0, err
	}
	return size, c.check(c.buf[:size])
}

// check refuses to count what is no answer: being wrong is fast.
func (c *client) check(p []byte) error {
	ok := bytes.HasPrefix(p, []byte("HTTP/1.")) && len(p) > 12 &&
		string(p[8:13]) == " 200 " && bytes.HasSuffix(p, c.row.Body)
	if !ok {
		return fmt.Errorf("got %.200q, want 200 and %.40q at the end", p,
			c.row.Body)
	}
	return nil
}
