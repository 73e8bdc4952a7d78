// Package site is what there is to see on the servers of chapters 13 and 14.
package site

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
	"barewire/13-one-port/server"
)

//go:embed pages
var pages embed.FS

// New returns the site, with the files of root, if it is not nil, before our
// own pages.
func New(root fs.FS) http10.Handler {
	own, _ := fs.Sub(pages, "pages") // it is there: see above
	files := server.Files{FS: own}
	if root != nil {
		files.FS = shelves{root, own}
	}
	return func(r *request.Request) http10.Response {
		if routes[r.Path] != nil || r.Path == "*" {
			return routes.Serve(r)
		}
		return files.Serve(r)
	}
}

// shelves are folders one behind the other: what the first one lacks may be in
// the next.
type shelves []fs.FS

// Open opens the first file of the name.
func (s shelves) Open(name string) (file fs.File, err error) {
	for _, shelf := range s {
		if file, err = shelf.Open(name); !errors.Is(err, fs.ErrNotExist) {
			return file, err
		}
	}
	return nil, err
}

// routes are what is no file.
var routes = http10.Routes{
	"/hello":  {"GET": hello},
	"/upload": {"POST": upload},
	"/echo":   {"POST": echo},
	"/wait":   {"GET": wait},
	"/zeros":  {"GET": zeros},
	"/stats":  {"GET": stats},
}

// hello says which version it was asked in.
func hello(r *request.Request) http10.Response {
	return http10.Text(200, fmt.Sprintf("Hello, HTTP/%d.%d!",
		r.Major, r.Minor))
}

// upload reads the body whole and says how long it was.
func upload(r *request.Request) http10.Response {
	n, err := io.Copy(io.Discard, r.Body)
	if err != nil {
		return http10.Failure(err)
	}
	return http10.Text(200, fmt.Sprintf("%d bytes", n))
}

// echo sends the body back while it comes.
func echo(r *request.Request) http10.Response {
	answer := http10.Text(200, "")
	answer.Stream, answer.Length = r.Body, r.ContentLength
	return answer
}

// wait answers after half a second, as if there were something to do.
func wait(*request.Request) http10.Response {
	time.Sleep(500 * time.Millisecond)
	return http10.Text(200, "waited")
}

// zeros answers with a megabyte of nothing.
func zeros(*request.Request) http10.Response {
	return http10.Response{Status: 200, Body: megabyte, Fields: request.Fields{
		{Name: "Content-Type", Value: "application/octet-stream"}}}
}

var megabyte = make([]byte, 1<<20)

// Echo answers a text with "Echo: " before it, anything else with the
// same bytes.
func Echo(c *websocket.Conn, m websocket.Message) error {
	if m.Kind == wsframe.Text {
		return c.Write(m.Kind, []byte("Echo: "), m.Data)
	}
	return c.Write(m.Kind, m.Data)
}
