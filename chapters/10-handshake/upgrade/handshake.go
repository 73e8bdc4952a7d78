package upgrade

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// Options are what a server lets itself in for.
type Options struct {
	Origins   Origins
	Protocols []string // subprotocols that we speak
}

// An Agreement is what a handshake has come to, before it is answered.
type Agreement struct {
	Key      string      // the client's
	Protocol string      // the subprotocol chosen, or ""
	Offers   []Extension // the client's extensions
	// Accepted are the extensions that will be used, to be set by whoever
	// has them.
	Accepted []Extension
}

// Handshake checks a request that asks for an upgrade to WebSocket. What
// Connection and Upgrade say was seen to before: RFC 6455 §4.2.1, 3 and 4. Its
// errors are for Refusal.
func Handshake(r *request.Request, o Options) (a Agreement, err error) {
	if err := CheckMethod(r); err != nil {
		return a, err
	}
	if err := CheckVersion(r.Fields); err != nil {
		return a, err
	}
	if a.Key, err = Key(r.Fields); err != nil {
		return a, err
	}
	if err := o.Origins.Check(r); err != nil {
		return a, err
	}
	offered, err := Protocols(r.Fields)
	if err != nil {
		return a, err
	}
	a.Protocol = Choose(offered, o.Protocols)
	a.Offers, err = Extensions(r.Fields)
	return a, err
}

// Response is the answer that seals the agreement: 101 with the accept key,
// Upgrade and, where there are any, the subprotocol and the extensions.
// Connection is added by the server. RFC 6455 §4.2.2.
//
//lab:exercise 10-01
//lab:stub return http10.Response{Status: 101}
func (a *Agreement) Response() http10.Response {
	return http10.Response{Status: 101}
}
