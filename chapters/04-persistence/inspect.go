package main

import (
	"encoding/json"
	"fmt"
	"io"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// inspected is what /inspect tells about a request. A byte beyond ASCII is
// shown as the Latin-1 character of its number, so that none is lost in JSON.
type inspected struct {
	Method   string  `json:"method"`
	Target   string  `json:"target"`
	Path     string  `json:"path"`
	Query    string  `json:"query"`
	Version  string  `json:"version"`
	Host     string  `json:"host"`
	Fields   []field `json:"fields"`
	Body     string  `json:"body"`
	Trailers []field `json:"trailers"`
}

type field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// inspect answers with what the server understood.
func inspect(r *request.Request) http10.Response {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return http10.Failure(err)
	}
	text, err := json.MarshalIndent(inspected{
		Method:   r.Method,
		Target:   r.Target,
		Path:     latin1(r.Path),
		Query:    r.Query,
		Version:  fmt.Sprintf("%d.%d", r.Major, r.Minor),
		Host:     r.Host,
		Fields:   readable(r.Fields),
		Body:     latin1(string(body)),
		Trailers: readable(r.Trailers),
	}, "", "  ")
	if err != nil {
		return http10.Text(500, http10.Reason(500))
	}
	return typed("application/json", string(text)+"\n")
}

func readable(fields request.Fields) []field {
	list := []field{}
	for _, f := range fields {
		list = append(list, field{f.Name, latin1(f.Value)})
	}
	return list
}

// latin1 turns each byte into the character of its number.
func latin1(s string) string {
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}
