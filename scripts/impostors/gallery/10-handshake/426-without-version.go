//go:build ignore

// 426 that does not say which version would do.
//
//impostor:caught-by 10-02
package upgrade

import (
	"errors"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

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
			request.Field{Name: "Upgrade", Value: "websocket"})
	}
	return r
}
