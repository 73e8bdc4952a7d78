//go:build !unix

package duel

import "time"

var start = time.Now()

// processorTime returns the time of day, where we know no better.
func processorTime() time.Duration { return time.Since(start) }
