package stream

import (
	"slices"

	"barewire/02-requests/request"
	"barewire/07-hpack/hpack"
)

// Protocol is the field of a Request that says what its CONNECT is for. No
// client can send one of this name: it is a pseudo-field's. RFC 8441 §4.
const Protocol = ":protocol"

// cutProtocol takes :protocol from the list of a CONNECT, which then is that
// of a GET: with :protocol, all that is said of :scheme, :path and :authority
// is as in other requests. Where it has no place, or comes twice, it stays, and
// is refused like any pseudo-field that nobody knows. RFC 8441 §4.
func cutProtocol(list []hpack.Field) (string, []hpack.Field) {
	method, protocol := -1, -1
	for i := range list {
		switch f := &list[i]; {
		case f.Name == ":method" && f.Value == "CONNECT":
			method = i
		case f.Name == Protocol && f.Value != "" && all(f.Value, inMethod):
			protocol = i
		}
		if list[i].Name == "" || list[i].Name[0] != ':' {
			break
		}
	}
	if method < 0 || protocol < 0 {
		return "", list
	}
	list[method].Value = "GET"
	name := list[protocol].Value
	return name, slices.Delete(list, protocol, protocol+1)
}

// connectTo makes a CONNECT of r again.
func connectTo(r *request.Request, protocol string) {
	r.Method = "CONNECT"
	r.Fields = append(r.Fields, request.Field{Name: Protocol, Value: protocol})
}
