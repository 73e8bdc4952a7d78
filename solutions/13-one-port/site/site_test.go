//lab:solution-only

package site

import (
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"barewire/02-requests/request"
)

// ask returns the status of a page and what is on it.
func ask(t *testing.T, root fstest.MapFS, path string) (int, string) {
	t.Helper()
	h := New(nil)
	if root != nil {
		h = New(root)
	}
	answer := h(&request.Request{Method: "GET", Path: path, Major: 1, Minor: 1})
	if answer.Stream == nil {
		return answer.Status, string(answer.Body)
	}
	defer answer.Stream.(io.Closer).Close()
	p, err := io.ReadAll(answer.Stream)
	if err != nil {
		t.Errorf("%s: %v", path, err)
	}
	return answer.Status, string(p)
}

// The files of a folder stand before our own pages.
func TestShelves(t *testing.T) {
	course := fstest.MapFS{
		"README.md": {Data: []byte("# A course")},
		"style.css": {Data: []byte("p {}")},
		"hello":     {Data: []byte("no file is in a route's way")},
	}
	for _, c := range []struct {
		root   fstest.MapFS
		path   string
		status int
		want   string
	}{
		{nil, "/", 200, "<!doctype html>"},
		{nil, "/README.md", 404, "Not Found"},
		{course, "/", 200, "<!doctype html>"},
		{course, "/README.md", 200, "# A course"},
		{course, "/style.css", 200, "p {}"},
		{course, "/markdown.js", 200, `"use strict"`},
		{course, "/hello", 200, "Hello, HTTP/1.1!"},
		{course, "/nowhere", 404, "Not Found"},
	} {
		status, got := ask(t, c.root, c.path)
		if status != c.status || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: got %d %q, want %d %q", c.path, status, got,
				c.status, c.want)
		}
	}
}
