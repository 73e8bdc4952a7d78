package main

import (
	"strings"
	"sync"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// visitors remembers the queries of the last three visits to /visits. It
// keeps the strings themselves, as a handler may: if the server used their
// memory for the next request, the memories would change.
var visitors struct {
	sync.Mutex
	last []string
}

func visits(r *request.Request) http10.Response {
	visitors.Lock()
	defer visitors.Unlock()
	v := append(visitors.last, r.Query)
	visitors.last = v[max(0, len(v)-3):]
	return http10.Text(200, strings.Join(visitors.last, "\n")+"\n")
}
