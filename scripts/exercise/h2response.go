package exercise

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"barewire/scripts/dissect"
)

// h2response is a response as it comes together.
type h2response struct {
	id       uint32
	head     *head
	headers  *frame // that began it
	lastData *frame
}

// expect h2response ID [STATUS…] [NAME=VALUE…] [body=PIECE] wants the whole
// response on stream ID: HEADERS, CONTINUATION, DATA, trailers, up to
// END_STREAM, with one of the statuses, these fields, this body. A NAME alone
// wants the field with the reference's value; without a STATUS status and body
// are the reference's. Frames of other streams stay where they are. After it,
// expect field, date, body, body-has and trailer speak of this response.
func (x *expectation) response(c *socket) error {
	id, err := strconv.ParseUint(first(x.args), 0, 31)
	if err != nil {
		return scriptError("expect h2response wants a stream, got %q",
			first(x.args))
	}
	r := &h2response{id: uint32(id)}
	deadline := x.deadline()
	c.h2.passed = nil
	for {
		f, err := x.ofStream(c, r, deadline)
		if err != nil {
			return err
		}
		done, err := r.take(f)
		if err != nil {
			return err
		}
		if done {
			break
		}
	}
	if err := r.whole(); err != nil {
		return err
	}
	c.head, c.h2.last = r.head, r.headers
	return x.compareResponse(c, r)
}

// ofStream takes the stream's next frame. Those of other streams, and a
// goodbye that does not concern ours, stay.
func (x *expectation) ofStream(c *socket, r *h2response,
	deadline time.Time) (*frame, error) {
	h := &c.h2
	for i := 0; ; {
		if i == len(h.waiting) {
			if _, err := x.nextFrame(c, deadline, r.awaited()); err != nil {
				return nil, err
			}
		}
		f := h.waiting[i]
		switch {
		case f.free():
			h.waiting = slices.Delete(h.waiting, i, i+1)
			h.passed = append(h.passed, f)
			continue
		case f.Stream == r.id && f.partOfList():
			if _, err := x.nextFrame(c, deadline, "CONTINUATION"); err != nil {
				return nil, err
			}
			continue
		case f.Stream == r.id:
			h.take(i)
			return f, nil
		case f.Type == dissect.FrameGoAway && !f.spares(r.id):
			return nil, wrongType(f, r.awaited())
		}
		i++
	}
}

// take takes a frame off those that wait, and the CONTINUATION frames that
// belong to it.
func (h *frames) take(i int) {
	n := i + 1
	for n < len(h.waiting) &&
		h.waiting[n].Type == dissect.FrameContinuation {
		n++
	}
	h.passed = append(h.passed, h.waiting[i:n]...)
	h.waiting = slices.Delete(h.waiting, i, n)
}

// spares reports whether a GOAWAY leaves a stream its answer. RFC 9113 §6.8.
func (f *frame) spares(id uint32) bool {
	last, _ := strconv.ParseUint(f.values["last"], 10, 32)
	return f.values["code"] == "NO_ERROR" && uint64(id) <= last
}

// awaited is what the response still lacks.
func (r *h2response) awaited() string {
	if r.head == nil {
		return fmt.Sprintf("HEADERS on stream %d", r.id)
	}
	return fmt.Sprintf("END_STREAM on stream %d", r.id)
}

// take adds a frame to the response, and reports whether it was the last.
func (r *h2response) take(f *frame) (done bool, err error) {
	switch f.Type {
	case dissect.FrameData:
		if r.head == nil {
			return false, wrongType(f, "HEADERS before any DATA")
		}
		r.head.body = append(r.head.body, f.data...)
		r.lastData = f
	case dissect.FrameHeaders:
		if r.head != nil {
			return f.Has("END_STREAM"), r.trailers(f)
		}
		if err := r.begin(f); err != nil {
			return false, err
		}
	default:
		return false, wrongType(f, r.awaited())
	}
	return f.Has("END_STREAM"), nil
}

// begin takes the response's fields. A 1xx one is not the response.
// RFC 9113 §8.1, §8.3.2.
func (r *h2response) begin(f *frame) error {
	h := &head{framed: true, inChunks: true}
	seen := 0
	for i, field := range f.fields {
		pseudo := strings.HasPrefix(field.Name, ":")
		switch {
		case pseudo && field.Name != ":status":
			return malformed(f, field.Name, "a response has no such "+
				"pseudo-field", "§8.3.2")
		case pseudo && i > seen:
			return malformed(f, field.Name, ":status comes before the other "+
				"fields", "§8.3")
		case pseudo:
			seen++
			h.code = field.Value
		default:
			if err := properField(f, field.Name); err != nil {
				return err
			}
			h.fields = append(h.fields, header(field.Name, field.Value))
		}
	}
	if seen != 1 || len(h.code) != 3 {
		return malformed(f, "no :status", "want one, of three digits",
			"§8.3.2")
	}
	h.line = "HTTP/2 " + h.code
	if h.code[0] != '1' {
		r.head, r.headers = h, f
	}
	return nil
}

func header(name, value string) field { return field{name: name, value: value} }

// connectionFields belong to HTTP/1. RFC 9113 §8.2.2.
var connectionFields = []string{"connection", "proxy-connection", "keep-alive",
	"transfer-encoding", "upgrade"}

// properField judges a field's name. RFC 9113 §8.2.
func properField(f *frame, name string) error {
	if name != strings.ToLower(name) {
		return malformed(f, name, "names are in lower case", "§8.2.1")
	}
	if slices.Contains(connectionFields, name) {
		return malformed(f, name, "HTTP/2 has no such field", "§8.2.2")
	}
	return nil
}

// malformed is the problem of a list that a client must refuse.
func malformed(f *frame, name, why, section string) *problem {
	return differs("HEADERS: %s: %s", name, why).
		frame(f, name, why+" (RFC 9113 "+section+")")
}

// trailers takes the fields after the body. RFC 9113 §8.1.
func (r *h2response) trailers(f *frame) error {
	if !f.Has("END_STREAM") {
		return differs("HEADERS: END_STREAM is missing: these are trailers").
			frame(f, "no END_STREAM", "want END_STREAM (RFC 9113 §8.1)")
	}
	for _, field := range f.fields {
		if strings.HasPrefix(field.Name, ":") {
			return malformed(f, field.Name, "trailers have no pseudo-fields",
				"§8.1")
		}
		r.head.trailers = append(r.head.trailers,
			header(field.Name, field.Value))
	}
	return nil
}

// whole judges the response at its end: Content-Length is the DATA's length.
// RFC 9113 §8.1.1.
func (r *h2response) whole() error {
	r.head.bodyRead = true
	lengths := r.head.values("content-length")
	got := strconv.Itoa(len(r.head.body))
	noBody := len(r.head.body) == 0 && r.lastData == nil // HEAD, 304
	if len(lengths) == 0 || noBody || lengths[0] == got {
		return nil
	}
	return differs("HEADERS: content-length=%s, but DATA has %s", lengths[0],
		bytesText(len(r.head.body))).frame(r.headers, "content-length",
		"want "+got+", the bytes of DATA (RFC 9113 §8.1.1)")
}

// wantedResponse is what a script says of a response.
type wantedResponse struct {
	statuses []string
	fields   frameSpec
	body     []byte
	anyBody  bool
}

// wantedResponse reads what stands behind the stream. The reference's response
// fills the gaps.
func (x *expectation) wantedResponse(twin *head) (*wantedResponse, error) {
	w := &wantedResponse{anyBody: true}
	for _, arg := range x.args[1:] {
		value, isBody := strings.CutPrefix(arg, "body=")
		var err error
		switch {
		case isBody:
			w.body, err = x.run.piece(value)
			w.anyBody = false
		case len(arg) == 3 && strings.Trim(arg, "0123456789") == "":
			w.statuses = append(w.statuses, arg)
		default:
			err = x.run.fieldWord(&w.fields, arg)
		}
		if err != nil {
			return nil, err
		}
	}
	if twin == nil {
		return w, nil
	}
	if len(w.statuses) == 0 {
		w.statuses = []string{twin.code}
		if w.anyBody {
			w.body, w.anyBody = twin.body, false
		}
	}
	for i, f := range w.fields.fields {
		if values := twin.values(f.name); !f.valued && len(values) == 1 {
			w.fields.fields[i].value = values[0]
			w.fields.fields[i].valued = true
		}
	}
	return w, nil
}

// compareResponse compares with what the script says, or the reference.
func (x *expectation) compareResponse(c *socket, r *h2response) error {
	var twin *head
	if x.twin != nil {
		twin = x.twin.head
	}
	w, err := x.wantedResponse(twin)
	if err != nil {
		return err
	}
	want := strings.Join(w.statuses, " or ")
	if want != "" && !slices.Contains(w.statuses, r.head.code) {
		return differs("got :status=%s, want %s", r.head.code, want).
			frame(r.headers, ":status", "want "+want)
	}
	if err := x.compareFields(r.headers, &w.fields); err != nil {
		return err
	}
	if !w.anyBody && string(w.body) != string(r.head.body) {
		return x.wrongBody(c, r.head.body, w.body)
	}
	return nil
}
