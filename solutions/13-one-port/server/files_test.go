//lab:solution-only

package server

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func TestFileName(t *testing.T) {
	for in, want := range map[string]string{
		"/":            "index.html",
		"/a.txt":       "a.txt",
		"/a/":          "a/index.html",
		"/a/b..c":      "a/b..c",
		"/ü x":         "ü x",
		"":             "",
		"a":            "",
		"*":            "",
		"//":           "",
		"//etc/passwd": "",
		"/../a":        "",
		"/a/../../b":   "",
		"/a/..":        "",
		"/./a":         "",
		"/.git/config": "",
		"/a//b":        "",
		`/..\a`:        "",
		"/c:/a":        "",
		"/a\x00b":      "",
		"/a\nb":        "",
	} {
		got, ok := FileName(in)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: got %q, %v, want %q", in, got, ok, want)
		}
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("/a/../b")
	f.Fuzz(func(t *testing.T, p string) {
		if name, ok := FileName(p); ok && (strings.HasPrefix(name, "/") ||
			strings.Contains("/"+name+"/", "/../") ||
			strings.Contains("/"+name, "/.")) {
			t.Errorf("%q leads to %q", p, name)
		}
	})
}

var modified = time.Date(2026, 11, 22, 8, 49, 37, 5, time.UTC)

// get asks files for a path, with fields "name: value".
func get(files Files, path string, lines ...string) http10.Response {
	r := &request.Request{Method: "GET", Path: path, Major: 1, Minor: 1}
	for _, l := range lines {
		name, value, _ := strings.Cut(l, ": ")
		r.Fields = append(r.Fields, request.Field{Name: name, Value: value})
	}
	return files.Serve(r)
}

// said is the status, the body, and the fields named.
func said(t *testing.T, r http10.Response, names ...string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(http10.Reason(r.Status))
	for _, name := range names {
		b.WriteString("|" + r.Fields.Get(name))
	}
	if r.Stream != nil {
		p, err := io.ReadAll(io.LimitReader(r.Stream, r.Length))
		if err != nil || int64(len(p)) != r.Length {
			t.Errorf("body: got %d bytes, %v, want %d", len(p), err, r.Length)
		}
		b.WriteString("|" + string(p))
		r.Stream.(io.Closer).Close()
	}
	return b.String()
}

func TestFiles(t *testing.T) {
	files := Files{fstest.MapFS{
		"index.html":   {Data: []byte("home"), ModTime: modified},
		"a/index.html": {Data: []byte("a's"), ModTime: modified},
		"a/0123":       {Data: []byte("0123456789"), ModTime: modified},
		"empty":        {ModTime: modified},
		".secret":      {Data: []byte("no"), ModTime: modified},
		"odd":          {Mode: fs.ModeDevice},
	}}
	tag := get(files, "/a/0123").Fields.Get("ETag")
	const day, date = "Sun, 22 Nov 2026 ", "Sun, 22 Nov 2026 08:49:37 GMT"
	for _, c := range []struct{ path, fields, want string }{
		{"/", "", "OK|text/html; charset=utf-8||home"},
		{"/a/", "", "OK|text/html; charset=utf-8||a's"},
		{"/a", "", "Moved Permanently|text/plain; charset=utf-8|"},
		{"/b", "", "Not Found|text/plain; charset=utf-8|"},
		{"/.secret", "", "Not Found|text/plain; charset=utf-8|"},
		{"/odd", "", "Not Found|text/plain; charset=utf-8|"},
		{"/empty", "", "OK|application/octet-stream||"},

		{"/a/0123", "Range: bytes=0-0", "Partial Content||bytes 0-0/10|0"},
		{"/a/0123", "Range: BYTES=8-", "Partial Content||bytes 8-9/10|89"},
		{"/a/0123", "Range: bytes=-3", "Partial Content||bytes 7-9/10|789"},
		{"/a/0123", "Range: bytes=8-99", "Partial Content||bytes 8-9/10|89"},
		{"/a/0123", "Range: bytes=10-", "Range Not Satisfiable||bytes */10"},
		{"/a/0123", "Range: bytes=-0", "Range Not Satisfiable||bytes */10"},
		{"/a/0123", "Range: bytes=2-1", "OK||" + "|0123456789"},
		{"/a/0123", "Range: bytes=0-1,3-4", "OK|||0123456789"},
		{"/a/0123", "Range: lines=0-1", "OK|||0123456789"},
		{"/a/0123", "Range: bytes=0-1\nIf-Range: " + tag,
			"Partial Content||bytes 0-1/10|01"},
		{"/a/0123", "Range: bytes=0-1\nIf-Range: W/" + tag,
			"OK|||0123456789"},
		{"/a/0123", "Range: bytes=0-1\nIf-Range: " + date,
			"Partial Content||bytes 0-1/10|01"},
		{"/a/0123", "Range: bytes=0-1\nIf-Range: " + day + "08:49:38 GMT",
			"OK|||0123456789"},

		{"/a/0123", "If-None-Match: " + tag, "Not Modified||"},
		{"/a/0123", "If-None-Match: W/" + tag, "Not Modified||"},
		{"/a/0123", `If-None-Match: "a,b", ` + tag, "Not Modified||"},
		{"/a/0123", "If-None-Match: *", "Not Modified||"},
		{"/a/0123", `If-None-Match: "other"`, "OK|||0123456789"},
		{"/a/0123", "If-None-Match: " + tag[1:], "OK|||0123456789"},
		{"/a/0123", `If-None-Match: "`, "OK|||0123456789"},
		{"/a/0123", "If-Modified-Since: " + date, "Not Modified||"},
		{"/a/0123", "If-Modified-Since: " + day + "08:49:36 GMT",
			"OK|||0123456789"},
		{"/a/0123", "If-Modified-Since: today", "OK|||0123456789"},
		{"/a/0123", "If-None-Match: \"x\"\nIf-Modified-Since: " + date,
			"OK|||0123456789"},
		{"/a/0123", "If-Match: " + tag, "OK|||0123456789"},
		{"/a/0123", "If-Match: W/" + tag, "Precondition Failed||"},
		{"/a/0123", `If-Match: "x"`, "Precondition Failed||"},
		{"/a/0123", "If-Unmodified-Since: " + date, "OK|||0123456789"},
		{"/a/0123", "If-Unmodified-Since: " + day + "08:49:36 GMT",
			"Precondition Failed||"},
		{"/a/0123", "If-None-Match: " + tag + "\nRange: bytes=0-1",
			"Not Modified||"},
	} {
		var lines []string
		if c.fields != "" {
			lines = strings.Split(c.fields, "\n")
		}
		answer := get(files, c.path, lines...)
		got := said(t, answer, "Content-Type", "Content-Range")
		if strings.HasPrefix(c.path, "/a/0") {
			_, rest, _ := strings.Cut(got, "|")
			_, rest, _ = strings.Cut(rest, "|")
			got = http10.Reason(answer.Status) + "||" + rest
		}
		if got != c.want {
			t.Errorf("%s %q: got %s, want %s", c.path, c.fields, got, c.want)
		}
	}
	if r := get(files, "/a"); r.Fields.Get("Location") != "/a/" {
		t.Errorf("got %v, want the way to /a/", r.Fields)
	}
	post := files.Serve(&request.Request{Method: "POST", Path: "/"})
	if post.Status != 405 || post.Fields.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: got %d %v, want 405", post.Status, post.Fields)
	}
}

// A link may not lead out, whatever it is called.
func TestRoot(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "secret")
	os.WriteFile(outside, []byte("secret"), 0o600)
	os.WriteFile(filepath.Join(dir, "in"), []byte("public"), 0o600)
	if err := os.Symlink(outside, filepath.Join(dir, "out")); err != nil {
		t.Log("no links here:", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	files := Files{root.FS()}
	if got := said(t, get(files, "/in")); got != "OK|public" {
		t.Errorf("got %s", got)
	}
	if got := said(t, get(files, "/out")); got != "Not Found" {
		t.Errorf("got %s, want nothing from outside", got)
	}
}

// Whatever a range says, the part lies in the file.
func FuzzParseRange(f *testing.F) {
	f.Add("bytes=0-499", int64(1000))
	f.Add("bytes=-9223372036854775808", int64(10))
	f.Add("bytes=99999999999999999999-", int64(10))
	f.Fuzz(func(t *testing.T, value string, size int64) {
		if size < 0 {
			return
		}
		from, length, err := ParseRange(value, size)
		switch {
		case err == nil && (from < 0 || length < 1 || from+length > size):
			t.Errorf("%q of %d: got %d, %d", value, size, from, length)
		case err != nil && !errors.Is(err, ErrNoRange) &&
			err != ErrUnsatisfiable:
			t.Errorf("%q: got %v", value, err)
		}
	})
}
