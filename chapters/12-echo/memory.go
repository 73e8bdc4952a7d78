package main

import (
	"fmt"
	"runtime"

	"barewire/03-responses/http10"
)

// mostHeap is what this program may need while messages are small: a few times
// what it begins with.
const mostHeap = 24 << 20

// memory tells whether the program has ever taken more heap from the system.
// None is given back there, so a moment's greed shows later, too: exercises
// 12-06 and 12-09.
func memory() http10.Response {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapSys > mostHeap {
		return http10.Text(200, fmt.Sprintf("heap: more than %d MiB\n",
			mostHeap>>20))
	}
	return http10.Text(200, "heap: in order\n")
}
