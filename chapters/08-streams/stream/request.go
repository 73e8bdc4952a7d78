package stream

import (
	"errors"
	"slices"
	"strings"

	"barewire/02-requests/request"
	"barewire/07-hpack/hpack"
)

// A pseudo is what a request's first line said, in HTTP/1. RFC 9113 §8.3.1.
type pseudo struct {
	method, scheme, authority, path string
	seen                            pseudoSet
}

// A pseudoSet says which of the four are there. An empty one is there too.
type pseudoSet uint8

const (
	hasMethod pseudoSet = 1 << iota
	hasScheme
	hasAuthority
	hasPath
)

// cut takes the pseudo-fields from the front of list, and returns the
// rest. They come before all others, each once at most, and no others than a
// request's four. An error is a PROTOCOL_ERROR of stream id. RFC 9113 §8.3.
//
//lab:exercise 08-05
//lab:stub return list, nil
func (p *pseudo) cut(list []hpack.Field, id uint32) ([]hpack.Field, error) {
	return list, nil
}

// place says where the value of a pseudo-field goes: nowhere, if it is none of
// a request's.
func (p *pseudo) place(name string) (*string, pseudoSet) {
	switch name {
	case ":method":
		return &p.method, hasMethod
	case ":scheme":
		return &p.scheme, hasScheme
	case ":authority":
		return &p.authority, hasAuthority
	case ":path":
		return &p.path, hasPath
	}
	return nil, 0
}

// check wants those that a request must have: all but :authority, which may be
// there; or, for CONNECT, :method and :authority alone. RFC 9113 §8.3.1, §8.5.
//
//lab:exercise 08-05
//lab:stub return nil
func (p *pseudo) check(id uint32) error {
	return nil
}

// values checks what the pseudo-fields say: a method is a token, a path begins
// with a slash, an authority has no user, and none has a line end.
// RFC 9113 §8.3.1, §8.2.1.
func (p *pseudo) values(id uint32) error {
	switch {
	case !all(p.scheme, inValue) || !all(p.authority, inValue) ||
		!all(p.path, inValue):
		return malformed(id, "request: got :scheme %s, :authority %s, :path "+
			"%s, want no control bytes (RFC 9113 §8.2.1)", quote(p.scheme),
			quote(p.authority), quote(p.path))
	case p.method == "" || !all(p.method, inMethod):
		return malformed(id, "field :method: got %s, want a token "+
			"(RFC 9110 §9.1)", quote(p.method))
	case strings.IndexByte(p.authority, '@') >= 0:
		return malformed(id, "field :authority: got %s, want no user in it "+
			"(RFC 9113 §8.3.1)", quote(p.authority))
	case p.method == "CONNECT":
		return nil
	case p.path == "*" && p.method == "OPTIONS":
		return nil
	case p.path == "" || p.path[0] != '/':
		return malformed(id, "field :path: got %s, want a slash first "+
			"(RFC 9113 §8.3.1)", quote(p.path))
	}
	return nil
}

// ParseRequest makes a request of its field list. r.Fields is overwritten: one
// array may serve many requests. end says that no DATA follows, else
// r.ContentLength is -1 unless the client has said it.
//
// Errors: *frame.StreamError for a malformed request; *request.StatusError for
// one that is well-formed, and gets that answer: a target or a length that
// chapter 02 refuses. RFC 9113 §8.1.1, §8.3.1.
func ParseRequest(r *request.Request, id uint32, list []hpack.Field,
	maxBody int64, end bool) error {
	var p pseudo
	list, err := p.cut(list, id)
	if err == nil {
		err = p.check(id)
	}
	if err == nil {
		err = p.values(id)
	}
	if err != nil {
		return err
	}
	if err := setFields(r, id, list); err != nil {
		return err
	}
	r.Method = p.method
	if err := setLength(r, id, maxBody, end); err != nil {
		return err
	}
	return setTarget(r, id, &p)
}

// setFields checks the fields and puts them into r. Cookies come in crumbs, for
// better compression, and nobody but HTTP/2 knows them so: they are joined.
// RFC 9113 §8.2.3.
func setFields(r *request.Request, id uint32, list []hpack.Field) error {
	fields := slices.Grow(r.Fields[:0], len(list))
	cookie := -1
	for i := range list {
		f := &list[i]
		if err := CheckField(f, id); err != nil {
			return err
		}
		if f.Name == "cookie" {
			if cookie >= 0 {
				fields[cookie].Value += "; " + f.Value
				continue
			}
			cookie = len(fields)
		}
		fields = append(fields, request.Field{Name: f.Name, Value: f.Value})
	}
	*r = request.Request{Major: 2, Fields: fields, Body: noBody}
	return nil
}

var noBody = request.NewBody(nil, 0)

// setLength sets r.ContentLength. One that is no number, and two, are
// malformed; one that is more than maxBody gets its 413, as in chapter 02. It
// is -1 then: what still comes of that body is not held against it.
func setLength(r *request.Request, id uint32, maxBody int64, end bool) error {
	n, err := request.BodyLength(r.Fields, maxBody)
	var status *request.StatusError
	if errors.As(err, &status) && status.Status != 413 {
		return malformed(id, "%s (RFC 9113 §8.1.1)", status.Text)
	}
	if err != nil || n == 0 && !end && !r.Fields.Has("content-length") {
		n = -1
	}
	if end && n > 0 {
		return malformed(id, "content-length: got %d, want 0 without DATA "+
			"(RFC 9113 §8.1.1)", n)
	}
	r.ContentLength = n
	return err
}

// host is the Host field, which may be there once. RFC 9112 §3.2.
func host(id uint32, fields request.Fields) (string, error) {
	at := -1
	for i := range fields {
		if fields[i].Name != "host" {
			continue
		}
		if at >= 0 {
			return "", malformed(id, "field host: got %s and %s, want one "+
				"(RFC 9112 §3.2)", quote(fields[at].Value),
				quote(fields[i].Value))
		}
		at = i
	}
	if at < 0 {
		return "", nil
	}
	return fields[at].Value, nil
}

// setTarget sets what the pseudo-fields say. A Host field may repeat
// :authority; one that says something else is a trap for whoever comes after
// us. RFC 9113 §8.3.1.
func setTarget(r *request.Request, id uint32, p *pseudo) error {
	host, err := host(id, r.Fields)
	if err != nil {
		return err
	}
	if p.seen&hasAuthority == 0 {
		p.authority = host
	} else if host != "" && !strings.EqualFold(host, p.authority) {
		return malformed(id, "field host: got %s, want %s, which is "+
			":authority (RFC 9113 §8.3.1)", quote(host), quote(p.authority))
	}
	r.Target = p.path
	if p.method == "CONNECT" {
		r.Target = p.authority
	}
	target, err := request.ParseTarget(p.method, r.Target)
	r.Path, r.Query, r.Host = target.Path, target.Query, p.authority
	return err
}
