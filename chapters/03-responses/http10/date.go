package http10

import (
	"sync/atomic"
	"time"
)

// AppendDate appends the Date field line, with its CR LF:
//
//	Date: Sun, 06 Nov 1994 08:49:37 GMT
//
// The format is IMF-fixdate: English names, two digits for the day, and always
// GMT whatever zone the machine lives in. RFC 9110 §5.6.7, §6.6.1.
//
//lab:exercise 03-04
//lab:stub return dst
func AppendDate(dst []byte, now time.Time) []byte {
	return dst
}

// dateLine is the Date field line of one second. It is never changed once
// others can see it, so they read it without a lock.
type dateLine struct {
	second int64
	text   []byte
}

// dateClock formats the date once a second instead of once an answer. Two
// goroutines may both find a new second and both format it: the same bytes.
type dateClock struct {
	line atomic.Pointer[dateLine]
}

// at returns the Date field line of now. The caller only reads it.
func (c *dateClock) at(now time.Time) []byte {
	line := c.line.Load()
	if line == nil || line.second != now.Unix() {
		text := AppendDate(nil, now)
		line = &dateLine{second: now.Unix(), text: text}
		c.line.Store(line)
	}
	return line.text
}
