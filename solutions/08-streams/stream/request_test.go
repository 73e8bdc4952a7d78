package stream

import (
	"errors"
	"strings"
	"testing"

	"barewire/02-requests/request"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// list parses "name: value" lines, one a string.
func list(lines ...string) (fields []hpack.Field) {
	for _, s := range lines {
		i := strings.Index(s[1:], ":") + 1
		fields = append(fields, hpack.Field{Name: s[:i],
			Value: strings.TrimPrefix(s[i+1:], " ")})
	}
	return fields
}

func get(more ...string) []hpack.Field {
	return list(append([]string{":method: GET", ":scheme: http", ":path: /"},
		more...)...)
}

func TestParseRequest(t *testing.T) {
	var r request.Request
	err := ParseRequest(&r, 1, list(":method: POST", ":path: /a%20b?c=d",
		":scheme: https", ":authority: h:80", "cookie: a=b", "x: y",
		"cookie: c=d", "te: trailers", "content-length: 5"), 10, false)
	if err != nil {
		t.Fatal(err)
	}
	if r.Method != "POST" || r.Path != "/a b" || r.Query != "c=d" ||
		r.Host != "h:80" || r.Target != "/a%20b?c=d" || r.Major != 2 ||
		r.ContentLength != 5 || len(r.Fields) != 4 ||
		r.Fields.Get("cookie") != "a=b; c=d" {
		t.Errorf("got %+v", r)
	}
	ParseRequest(&r, 1, get("host: h"), 10, true)
	if r.Host != "h" || r.ContentLength != 0 {
		t.Errorf("got %+v", r)
	}
	ParseRequest(&r, 1, get(), 10, false)
	if r.ContentLength != -1 {
		t.Errorf("got length %d, want -1", r.ContentLength)
	}
	if err := ParseRequest(&r, 1, list(":method: CONNECT",
		":authority: h:1"), 10, false); err != nil || r.Host != "h:1" {
		t.Errorf("got %+v, %v", r, err)
	}
	if err := ParseRequest(&r, 1, list(":method: OPTIONS", ":scheme: http",
		":path: *"), 10, true); err != nil || r.Path != "*" {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestMalformed(t *testing.T) {
	for name, fields := range map[string][]hpack.Field{
		"nothing":          nil,
		"no method":        list(":scheme: http", ":path: /"),
		"no scheme":        list(":method: GET", ":path: /"),
		"no path":          list(":method: GET", ":scheme: http"),
		"empty path":       list(":method: GET", ":scheme: http", ":path: "),
		"relative path":    list(":method: GET", ":scheme: http", ":path: a"),
		"asterisk":         list(":method: GET", ":scheme: http", ":path: *"),
		"two methods":      get(":method: GET"),
		"pseudo behind":    get("a: b", ":authority: c"),
		"status":           get(":status: 200"),
		"unknown pseudo":   get(":fresh: 1"),
		"method a b":       list(":method: a b", ":scheme: a", ":path: /"),
		"CONNECT and path": list(":method: CONNECT", ":authority: a", ":path: /"),
		"CONNECT nowhere":  list(":method: CONNECT"),
		"CR in the path":   list(":method: GET", ":scheme: a", ":path: /\r"),
		"user":             get(":authority: me@h"),
		"two hosts":        get(":authority: a", "host: b"),
		"a host twice":     get("host: a", "host: a"),
		"upper case":       get("Accept: a"),
		"space in name":    get("a b: c"),
		"empty name":       {{Name: ":method", Value: "GET"}, {Value: "a"}},
		"NUL":              get("a: b\x00"),
		"LF":               get("a: b\nc: d"),
		"space before":     {{Name: "a", Value: " b"}},
		"tab behind":       get("a: b\t"),
		"connection":       get("connection: close"),
		"upgrade":          get("upgrade: h2c"),
		"transfer":         get("transfer-encoding: chunked"),
		"keep-alive":       get("keep-alive: 5"),
		"proxy":            get("proxy-connection: close"),
		"te":               get("te: trailers, deflate"),
		"length is none":   get("content-length: -1"),
		"two lengths":      get("content-length: 1", "content-length: 2"),
		"length at end":    get("content-length: 1"),
	} {
		t.Run(name, func(t *testing.T) {
			var r request.Request
			err := ParseRequest(&r, 7, fields, 10, true)
			var one *frame.StreamError
			if !errors.As(err, &one) || one.Code != frame.ProtocolError ||
				one.StreamID != 7 {
				t.Errorf("got %v, want stream 7: PROTOCOL_ERROR", err)
			}
		})
	}
}

// These are well-formed. They get an answer.
func TestRefused(t *testing.T) {
	for status, fields := range map[int][]hpack.Field{
		413: get("content-length: 11"),
		400: list(":method: GET", ":scheme: http", ":path: /%zz"),
	} {
		var r request.Request
		err := ParseRequest(&r, 1, fields, 10, false)
		var refusal *request.StatusError
		if !errors.As(err, &refusal) || refusal.Status != status ||
			r.Method != "GET" { // HEAD is answered otherwise
			t.Errorf("got %v of %q, want %d of GET", err, r.Method, status)
		}
	}
}

func TestTrailers(t *testing.T) {
	got, err := ParseTrailers(1, list("a: b", "c: d"), true)
	if err != nil || len(got) != 2 || got.Get("c") != "d" {
		t.Errorf("got %v, %v", got, err)
	}
	for _, fields := range [][]hpack.Field{list(":path: /"), list("A: b"),
		list("connection: close")} {
		if _, err := ParseTrailers(1, fields, true); err == nil {
			t.Errorf("%v: want an error", fields)
		}
	}
	if _, err := ParseTrailers(1, nil, false); err == nil {
		t.Error("without END_STREAM: want an error")
	}
}

func TestContent(t *testing.T) {
	for _, c := range []struct {
		declared int64
		pieces   []int // the last ends the stream
		ok       bool
	}{
		{-1, []int{5, 0}, true}, {5, []int{5}, true}, {5, []int{2, 3}, true},
		{5, []int{2, 2}, false}, {5, []int{6}, false}, {0, []int{0}, true},
		{5, []int{3, 3, 0}, false}, {1, []int{0}, false},
	} {
		s := Stream{ID: 1, declared: c.declared}
		var err error
		for i, n := range c.pieces {
			if err = s.content(n, i == len(c.pieces)-1); err != nil {
				break
			}
		}
		if (err == nil) != c.ok {
			t.Errorf("%+v: got %v", c, err)
		}
	}
}

// Any trailers: those that pass are fields, and all of them.
func FuzzParseTrailers(f *testing.F) {
	f.Add("a", "b", true)
	f.Fuzz(func(t *testing.T, name, value string, end bool) {
		got, err := ParseTrailers(1, []hpack.Field{{Name: "a", Value: "b"},
			{Name: name, Value: value}}, end)
		if err == nil && (!end || len(got) != 2 || name[0] == ':' ||
			strings.ContainsAny(value, "\r\n\x00")) {
			t.Errorf("got %+v", got)
		}
	})
}
