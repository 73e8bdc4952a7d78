package upgrade

import (
	"errors"
	"slices"
	"strings"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// version is the only one there ever was outside of drafts.
const version = "13"

// CheckMethod refuses what is not a GET, with 405. HTTP has dealt with the
// rest of the request line, and with Host. RFC 6455 §4.2.1.
//
//lab:exercise 10-02
//lab:stub return nil
func CheckMethod(r *request.Request) error {
	if r.Method != "GET" {
		return refuse(405, "method: got %s, want GET", quote(r.Method))
	}
	return nil
}

// CheckVersion refuses with 426 every Sec-WebSocket-Version but one that says
// 13, and says so to a client that sent none or two: the answer tells it what
// we speak. RFC 6455 §4.2.2, §4.4.
//
//lab:exercise 10-02
//lab:stub return nil
func CheckVersion(f request.Fields) error {
	v := slices.Collect(f.Values("Sec-WebSocket-Version"))
	if len(v) != 1 || v[0] != version {
		return refuse(426, "Sec-WebSocket-Version: got %s, want %s",
			quote(strings.Join(v, ", ")), version)
	}
	return nil
}

// Refusal is the answer to a request that err is about, with the fields that
// go with its status: Allow with 405 (RFC 9110 §15.5.6), Upgrade and
// Sec-WebSocket-Version with 426 (RFC 9110 §15.5.22, RFC 6455 §4.4). An error
// that is no *request.StatusError is our own fault, 500.
//
//lab:exercise 10-02
//lab:stub return http10.Text(400, http10.Reason(400))
func Refusal(err error) http10.Response {
	var refused *request.StatusError
	if !errors.As(err, &refused) {
		return http10.Text(500, http10.Reason(500))
	}
	r := http10.Text(refused.Status, http10.Reason(refused.Status)+
		"\n"+refused.Text+"\n")
	switch refused.Status {
	case 405:
		r.Fields = append(r.Fields, request.Field{
			Name: "Allow", Value: "GET"})
	case 426:
		r.Fields = append(r.Fields,
			request.Field{Name: "Upgrade", Value: "websocket"},
			request.Field{Name: "Sec-WebSocket-Version", Value: version})
	}
	return r
}

// Required answers a request that does not ask for WebSocket where there is
// nothing else: 426, or 405 if its method could not lead there.
func Required(r *request.Request) http10.Response {
	if err := CheckMethod(r); err != nil {
		return Refusal(err)
	}
	return Refusal(refuse(426, "this resource speaks WebSocket only"))
}
