package main

import (
	"fmt"
	"runtime"

	"barewire/03-responses/http10"
)

// mostHeap is what this program may need while messages are small: a few times
// what it begins with.
const mostHeap = 24 << 20

// memory tells how much heap the program has taken from the system since it
// began. It is never given back there, so a moment's greed shows later, too:
// exercises 12-06 and 12-09.
func memory() http10.Response {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	verdict := "in order"
	if m.HeapSys > mostHeap {
		verdict = "too much"
	}
	return http10.Text(200, fmt.Sprintf("heap: %s, %d MiB\n", verdict,
		m.HeapSys>>20))
}
