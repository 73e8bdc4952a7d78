package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// site is what there is to see here. Each path shows one thing of a response.
var site = http10.Routes{
	"/hello":    {"GET": always(hello)},
	"/greeting": {"GET": always(greeting)},
	"/pixel":    {"GET": always(pixel)},
	"/status":   {"GET": status},
	"/redirect": {"GET": redirect},
	"/field":    {"GET": field},
	"/upload":   {"POST": upload},
	"/count":    {"GET": count},
	"/date":     {"GET": date},
}

var (
	hello = http10.Text(200, "Hello, HTTP/1.0!")
	// greeting has 15 characters in 24 bytes.
	greeting = http10.Text(200, "Grüß Gott, 世界 🌍")
	// pixel is a picture of one transparent dot: any byte may occur in it.
	pixel = http10.Response{Status: 200, Body: gif, Fields: request.Fields{
		{Name: "Content-Type", Value: "image/gif"},
	}}
	gif = []byte("GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00" +
		"\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00" +
		"\x01\x00\x01\x00\x00\x02\x02D\x01\x00;")
)

// always answers the same whatever is asked.
func always(r http10.Response) http10.Handler {
	return func(*request.Request) http10.Response { return r }
}

// status answers /status?code=404 with that code and its reason.
func status(r *request.Request) http10.Response {
	code := number(r, "code", 200)
	if code < 200 || code > 599 {
		return http10.Text(400, http10.Reason(400))
	}
	return http10.Text(code, http10.Reason(code))
}

// redirect sends the client to the PATH of /redirect?to=PATH. Who wrote that?
// Whoever made the link that the client has followed.
func redirect(r *request.Request) http10.Response {
	return withField(302, "Location", param(r, "to"))
}

// field answers /field?name=X-Color&value=blue with that field.
func field(r *request.Request) http10.Response {
	name, err := request.DecodePath(param(r, "name"))
	if err != nil {
		return http10.Failure(err)
	}
	return withField(200, name, param(r, "value"))
}

// withField is an answer with one more field, its value still encoded.
func withField(status int, name, encoded string) http10.Response {
	value, err := request.DecodePath(encoded)
	if err != nil {
		return http10.Failure(err)
	}
	r := http10.Text(status, http10.Reason(status))
	r.Fields = append(r.Fields, request.Field{Name: name, Value: value})
	return r
}

// newfoundland is a zone that nobody takes for GMT: its clocks are 3½ hours
// behind.
var newfoundland = time.FixedZone("NST", -12600)

// date answers /date?t=784111777 with the Date line of that moment, in seconds
// since 1970. The clock that asks AppendDate hangs in Newfoundland.
func date(r *request.Request) http10.Response {
	now := time.Unix(int64(number(r, "t", 0)), 0).In(newfoundland)
	return http10.Text(200, string(http10.AppendDate(nil, now)))
}

// upload reads the body whole and says how long it was.
func upload(r *request.Request) http10.Response {
	n, err := io.Copy(io.Discard, r.Body)
	if err != nil {
		return http10.Failure(err)
	}
	return http10.Text(200, fmt.Sprintf("%d bytes", n))
}

// count gives the lines 1 to n of /count?n=5&ms=100, with a pause before
// each but the first. With length=6 it declares a length of 6 bytes, true or
// not; without, nobody knows before the end how long the body is. With break=1
// the counting fails where it should end.
func count(r *request.Request) http10.Response {
	lines := &counter{
		last:  number(r, "n", 3),
		pause: time.Duration(number(r, "ms", 0)) * time.Millisecond,
		end:   io.EOF,
	}
	if number(r, "break", 0) == 1 {
		lines.end = errors.New("count: it was to break here")
	}
	counted := http10.Text(200, "")
	counted.Stream = lines
	counted.Length = int64(number(r, "length", -1))
	return counted
}

// counter reads as the lines 1 to last. It makes them when they are asked for,
// so there may be more than fit in memory.
type counter struct {
	line, last int
	pause      time.Duration
	made       []byte // and not yet read
	end        error  // what comes behind the last line
}

func (c *counter) Read(p []byte) (int, error) {
	if len(c.made) == 0 {
		c.make()
	}
	n := copy(p, c.made)
	c.made = c.made[n:]
	if c.line >= c.last && len(c.made) == 0 {
		return n, c.end // with the last bytes: a Reader may do so
	}
	return n, nil
}

// make makes one line, or some thousand bytes of them if there is no pause.
func (c *counter) make() {
	if 0 < c.line && c.line < c.last {
		time.Sleep(c.pause)
	}
	for c.line < c.last && len(c.made) < 4096 {
		c.line++
		c.made = strconv.AppendInt(c.made, int64(c.line), 10)
		c.made = append(c.made, '\n')
		if c.pause > 0 {
			return
		}
	}
}

// param returns the value of name in the query, as sent.
func param(r *request.Request, name string) string {
	for pair := range strings.SplitSeq(r.Query, "&") {
		if key, value, _ := strings.Cut(pair, "="); key == name {
			return value
		}
	}
	return ""
}

// number is param as a number, or otherwise if it is none.
func number(r *request.Request, name string, otherwise int) int {
	n, err := strconv.Atoi(param(r, name))
	if err != nil {
		return otherwise
	}
	return n
}
