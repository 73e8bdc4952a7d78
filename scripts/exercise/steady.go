package exercise

import (
	"strings"

	"barewire/scripts/course"
)

// What differs from run to run, or from one machine to the next, and what
// stands for it.
var (
	port = course.Pattern(`(127\.0\.0\.1:|\[::1?\]:|\bport )\d{4,5}\b`)
	date = course.Pattern(
		`\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT`)
	logged = course.Pattern(`\b\d{4}/\d\d/\d\d \d\d:\d\d:\d\d\b`)
	// Of a date that begins before what is shown, the end is left.
	dateEnd  = course.Pattern(`…"[\w, ]*[\d:]* GMT`)
	someHour = course.Pattern(`\d\d:\d\d:\d\d GMT`)
	cutDate  = course.Pattern(`Date: [\w:, ]*" ?…`)
	// In a field list it is cut as the rest of the line is.
	cutListed = course.Pattern(`\bdate="[\w:, ]*…`)
	visited   = course.Pattern(
		`\[\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\]`)
	// A field list with a date, and the frame that it is in: Huffman's code
	// makes some days longer than others.
	listed     = course.Pattern(`\bdate="[^"…]*["…]`)
	headersLen = course.Pattern(`\bHEADERS len=\d+`)
	headersHex = course.Pattern(`(?m)^  bytes \S\S \S\S \S\S  01  .*$`)
	// How much of a long text was sent before the server closed varies.
	howMuch = course.Pattern(`(?:\d{1,3}(?:,\d{3})+|\d{5,})( bytes (?:more|in all))`)
	// What is weighed varies by a few bytes.
	weighed  = course.Pattern(`\b\d+( bytes of heap)`)
	duration = course.Pattern(`\b\d+(\.\d+)?ms\b after`)
	// The runtime's report of a panic: where in memory, which goroutine.
	codeOffset = course.Pattern(`(\.go:\d+) \+0x[0-9a-f]+`)
	address    = course.Pattern(`\b0x[0-9a-f]{9,16}\b`)
	goroutineN = course.Pattern(`\bgoroutine \d+`)
	register   = course.Pattern(`\b(pid|pc|addr)=(0x)?[0-9a-f]+`)
	// A learner makes the mistake in a chapter's file, at the same line.
	solution = course.Pattern(`(?:/\S*)?\bsolutions/(\d\d-\S+\.go:\d+)`)
	chapter  = course.Pattern(`(?:/\S*)\bchapters/(\d\d-\S+\.go:\d+)`)
)

// Steady removes from a failure what differs from run to run.
func Steady(s string) string {
	s = port().ReplaceAllString(s, "${1}8080")
	const day = "Sun, 22 Nov 2026 12:00:00 GMT"
	s = date().ReplaceAllString(s, day)
	s = dateEnd().ReplaceAllStringFunc(s, func(end string) string {
		shown := min(len(end)-len(`…"`), len(day))
		return `…"` + day[len(day)-shown:]
	})
	s = someHour().ReplaceAllStringFunc(s, func(hour string) string {
		return day[len(day)-len(hour):]
	})
	s = logged().ReplaceAllString(s, "2026/11/22 12:00:00")
	s = visited().ReplaceAllString(s, "[22/Nov/2026:12:00:00 +0000]")
	// A date that a message shows the beginning of keeps its length.
	s = cutDate().ReplaceAllStringFunc(s, func(cut string) string {
		text, end, _ := strings.Cut(cut, `"`)
		return ("Date: " + day)[:min(len(text), len("Date: "+day))] + `"` + end
	})
	s = cutListed().ReplaceAllStringFunc(s, func(cut string) string {
		shown := min(len(cut)-len(`date="…`), len(day))
		return `date="` + day[:shown] + "…"
	})
	s = howMuch().ReplaceAllString(s, "100,000$1")
	s = weighed().ReplaceAllString(s, "19600$1")
	s = duration().ReplaceAllString(s, "10ms after")
	s = codeOffset().ReplaceAllString(s, "$1")
	s = address().ReplaceAllString(s, "0xc000012345")
	s = goroutineN().ReplaceAllString(s, "goroutine 1")
	s = register().ReplaceAllString(s, "$1=1")
	s = solution().ReplaceAllString(s, "chapters/$1")
	return chapter().ReplaceAllString(s, "chapters/$1")
}

// Lasting is Steady without what a date in a field list changes besides: its
// text where that is cut off, and the length and the bytes of its frame. It is
// for comparing failures, not for reading them.
func Lasting(s string) string {
	s = Steady(s)
	if !listed().MatchString(s) {
		return s
	}
	s = listed().ReplaceAllString(s, `date=""`)
	s = headersLen().ReplaceAllString(s, "HEADERS len=0")
	return headersHex().ReplaceAllString(s, "  bytes of HEADERS")
}
