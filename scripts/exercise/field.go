package exercise

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"barewire/scripts/dissect"
)

// last is the head that field, date and body speak of.
func (x *expectation) last(c *socket) (*head, error) {
	if c.head == nil {
		return nil, scriptError("no head yet: expect status comes first")
	}
	return c.head, nil
}

// expect field NAME [VALUE…] wants the field in the last head, with one of
// the values if any is given. A Content-Type matches whatever its parameters.
//
// ! expect field NAME wants it absent.
func (x *expectation) field(c *socket) error {
	h, err := x.last(c)
	if err != nil {
		return err
	}
	name := first(x.args)
	got := h.values(name)
	switch {
	case x.neg && len(got) == 0:
		return nil
	case x.neg:
		return h.point(c, name, differs("the field %s must not be here", name),
			"no such field")
	case len(got) == 0 && h.framed:
		return differs("the field %s is missing", name).
			with("got", h.listed()).with("want", want(name, x.args[1:]))
	case len(got) == 0:
		line, caret := dissect.Caret(c.got[h.start:], h.ended-2-h.start, width)
		return differs("the field %s is missing", name).
			with("got", line+"\n"+caret+" the head ends here: "+h.listed()).
			with("want", want(name, x.args[1:]))
	case len(got) > 1:
		return h.point(c, name, differs("the field %s comes %d times, "+
			"want it once", name, len(got)), "it once")
	}
	values := x.args[1:]
	if len(values) == 0 && x.twin != nil && x.twin.head != nil {
		values = x.twin.head.values(name)
	}
	if len(values) == 0 || slices.ContainsFunc(values, func(v string) bool {
		return sameValue(name, got[0], v)
	}) {
		return nil
	}
	return h.point(c, name, differs("got %s: %s, want %s", name, got[0],
		strings.Join(values, " or ")), strings.Join(values, " or "))
}

// sameValue compares a field's values by meaning: lists of tokens in any
// order, media types without parameters when none are asked for.
func sameValue(name, got, want string) bool {
	switch strings.ToLower(name) {
	case "content-type":
		if !strings.Contains(want, ";") {
			got, _, _ = strings.Cut(got, ";")
		}
		return strings.EqualFold(strings.TrimSpace(got), want)
	case "allow", "connection":
		return slices.Equal(tokens(got), tokens(want))
	}
	return got == want
}

func tokens(list string) []string {
	var all []string
	for t := range strings.SplitSeq(strings.ToLower(list), ",") {
		all = append(all, strings.TrimSpace(t))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// point adds a caret under a field's line.
func (h *head) point(c *socket, name string, pr *problem,
	want string) *problem {
	for _, f := range h.fields {
		if strings.EqualFold(f.name, name) && h.framed {
			pr.with("got", fmt.Sprintf("%s=%s: want %s", f.name, f.value,
				want))
			break
		}
		if strings.EqualFold(f.name, name) {
			at := f.at + len(f.name) + 1
			for at < len(c.got) && c.got[at] == ' ' {
				at++
			}
			pr.lines = append(pr.lines,
				c.pointed(h.start, at, want, fmt.Sprintf("%q", f.value)))
			break
		}
	}
	return pr
}

// listed is the head's field names, for a message.
func (h *head) listed() string {
	if len(h.fields) == 0 {
		return "no fields at all"
	}
	var names []string
	for _, f := range h.fields {
		names = append(names, f.name)
	}
	return "the fields " + strings.Join(names, ", ")
}

func want(name string, values []string) string {
	if len(values) == 0 {
		return name + ": …"
	}
	return name + ": " + strings.Join(values, " or ")
}

// imfFixdate is the one form of a date that may be sent. RFC 9110 §5.6.7.
const imfFixdate = "Mon, 02 Jan 2006 15:04:05 GMT"

// expect date wants a Date field in the last head: an IMF-fixdate within a
// minute of now.
func (x *expectation) date(c *socket) error {
	h, err := x.last(c)
	if err != nil {
		return err
	}
	got := h.values("Date")
	if len(got) != 1 {
		return differs("got %d Date fields, want one", len(got)).
			with("got", h.listed())
	}
	t, err := time.Parse(imfFixdate, got[0])
	now := time.Now().UTC()
	example := now.Format(imfFixdate)
	if err != nil || t.Format(imfFixdate) != got[0] {
		return h.point(c, "Date", differs("the Date is not an IMF-fixdate"),
			example)
	}
	if off := now.Sub(t).Abs(); off > time.Minute {
		return h.point(c, "Date", differs("the Date is %v off",
			off.Round(time.Second)), example)
	}
	return nil
}
