package http10

import (
	"fmt"
	"io"

	"barewire/02-requests/request"
)

// Response is an answer. It is passed by value: the common one then costs no
// allocation.
type Response struct {
	// Status is the code, 200 to 599. 0: nobody is left to answer.
	Status int
	// Fields are those besides Date, Content-Length and Connection, which
	// the server writes itself.
	Fields request.Fields
	// Body is the whole body.
	Body []byte
	// Stream, if not nil, is sent instead of Body, as it is read. It is
	// closed at the end if it is an io.Closer.
	Stream io.Reader
	// Length is how many bytes Stream will give. With -1 nobody knows, and
	// the end of the connection ends the body. RFC 1945 §7.2.2.
	Length int64
}

// Handler answers a request. The request and its body are the handler's until
// it returns. The same shape serves HTTP/1.1 and HTTP/2 later.
type Handler func(*request.Request) Response

// textFields are shared by all texts: nobody may write to them, and as the
// slice is full, an append makes a copy.
var textFields = request.Fields{
	{Name: "Content-Type", Value: "text/plain; charset=utf-8"},
}

// Text is an answer for people. It says which characters its bytes stand for:
// a browser would have to guess otherwise. RFC 9110 §8.3.
func Text(status int, body string) Response {
	return Response{Status: status, Fields: textFields, Body: []byte(body)}
}

// Framing says what follows the head of r, when r answers a request with this
// method: the Content-Length to declare, -1 for none, and whether the body is
// sent at all.
//
// 1xx, 204 and 304 have no body and declare none, whatever the handler put
// there; 205 has none and declares a length of 0. HEAD gets the head that GET
// would get, and no body. RFC 9110 §6.4.1, §8.6, §9.3.2, §15.3.6.
//
//lab:exercise 03-03
//lab:stub return -1, true
func Framing(method string, r *Response) (length int64, sent bool) {
	return -1, true
}

// AppendHead appends all that precedes the body: the status line, the Date
// line as given, r's fields without those that are the server's,
// Content-Length unless length is negative (0 is a length), and the empty
// line. The error is AppendField's. RFC 1945 §6.
//
//lab:exercise 03-02
//lab:stub return dst, nil
func AppendHead(
	dst []byte, r *Response, length int64, date []byte,
) (_ []byte, err error) {
	return dst, nil
}

// AppendResponse appends the answer to req: its head and, unless it is a
// Stream, its body. On an error, a status or a field that must not be sent,
// nothing is appended. HTTP/0.9 knows no heads: it gets the bare body.
// RFC 1945 §4.1.
func AppendResponse(
	dst []byte, req *request.Request, r *Response, date []byte,
) ([]byte, error) {
	if r.Status < 200 || r.Status > 599 {
		return dst, fmt.Errorf("status %d: want 200 to 599", r.Status)
	}
	length, sent := Framing(req.Method, r)
	if req.Major > 0 {
		head, err := AppendHead(dst, r, length, date)
		if err != nil {
			return dst, err
		}
		dst = head
	}
	if sent && r.Stream == nil {
		dst = append(dst, r.Body...)
	}
	return dst, nil
}
