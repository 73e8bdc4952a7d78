package site

import (
	"encoding/json"
	"runtime"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// stats tells what the server costs at present: what chapter 14 measures.
func stats(*request.Request) http10.Response {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	text, err := json.Marshal(map[string]any{
		"goroutines":  runtime.NumGoroutine(),
		"memory":      m.HeapInuse + m.StackInuse, // bytes
		"cpu":         cpu(),                      // seconds
		"descriptors": descriptors(),
	})
	if err != nil {
		return http10.Text(500, http10.Reason(500))
	}
	return http10.Response{Status: 200, Body: text, Fields: request.Fields{
		{Name: "Content-Type", Value: "application/json"}}}
}
