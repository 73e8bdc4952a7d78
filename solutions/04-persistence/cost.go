package main

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func cost(*request.Request) http10.Response { return http10.Text(200, "") }
