//lab:solution-only

package request

import (
	"bufio"
	"strings"
	"testing"
)

// One head of ten thousand fields is not paid for by the requests after it:
// each would clear an array of half a megabyte.
func TestManyFieldsAreForgotten(t *testing.T) {
	const small = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
	many := "GET / HTTP/1.1\r\n" + strings.Repeat("a:\r\n", 10000) + "\r\n"
	var r Request
	br := bufio.NewReader(strings.NewReader(small + many + small))
	for i, want := range []int{1, 10000, 1} {
		if err := r.Read(br, Limits{}); err != nil || len(r.Fields) != want {
			t.Fatalf("request %d: got %d fields, %v", i, len(r.Fields), err)
		}
	}
	if got := cap(r.Fields); got > keepFields {
		t.Errorf("got room for %d fields, want %d at most", got, keepFields)
	}
}
