package main

import (
	"fmt"
	"io"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
	"barewire/13-one-port/server"
)

// public are the files that everybody may see.
var public server.Files

// handle answers requests of every version.
func handle(r *request.Request) http10.Response {
	if site[r.Path] != nil || r.Path == "*" {
		return site.Serve(r)
	}
	return public.Serve(r)
}

// site is what is no file.
var site = http10.Routes{
	"/hello":  {"GET": hello},
	"/upload": {"POST": upload},
	"/echo":   {"POST": echo},
	"/wait":   {"GET": wait},
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

// echoMessage answers a text with "Echo: " before it, anything else with the
// same bytes.
func echoMessage(c *websocket.Conn, m websocket.Message) error {
	if m.Kind == wsframe.Text {
		return c.Write(m.Kind, []byte("Echo: "), m.Data)
	}
	return c.Write(m.Kind, m.Data)
}
