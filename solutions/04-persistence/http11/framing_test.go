//lab:solution-only

package http11

import (
	"testing"

	"barewire/02-requests/request"
)

// RFC 9112 §6.1, §6.3.
func TestBodyLength(t *testing.T) {
	const max = 1000
	for _, c := range []struct {
		version, fields string
		want            int64 // a length, or a status from 400 on, negated
	}{
		{"1.1", "", 0},
		{"1.1", "Content-Length: 0\r\n", 0},
		{"1.1", "Content-Length: 010\r\n", 10},
		{"1.1", "Content-Length: 1000\r\n", 1000},
		{"1.0", "Content-Length: 3\r\n", 3},
		{"1.1", "Transfer-Encoding: chunked\r\n", Chunked},
		{"1.1", "transfer-encoding:\tCHUNKED \r\n", Chunked},
		{"1.9", "Transfer-Encoding: chunked\r\n", Chunked},

		{"1.1", "Content-Length: 1001\r\n", -413},
		{"1.1", "Content-Length: 99999999999999999999\r\n", -413},
		{"1.1", "Content-Length:\r\n", -400},
		{"1.1", "Content-Length: +5\r\n", -400},
		{"1.1", "Content-Length: -5\r\n", -400},
		{"1.1", "Content-Length: 0x5\r\n", -400},
		{"1.1", "Content-Length: 1_0\r\n", -400},
		{"1.1", "Content-Length: 5, 5\r\n", -400},
		{"1.1", "Content-Length: 5, 6\r\n", -400},
		{"1.1", "Content-Length: 5\r\nContent-Length: 5\r\n", -400},
		{"1.1", "Content-Length: 5\r\nContent-Length: 6\r\n", -400},
		{"1.1", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", -400},
		{"1.1", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", -400},
		{"1.1", "Content-Length: x\r\nTransfer-Encoding: chunked\r\n", -400},
		{"1.1", "Content-Length: 5\r\nTransfer-Encoding: gzip\r\n", -400},
		{"1.0", "Transfer-Encoding: chunked\r\n", -400},
		{"1.0", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", -400},

		{"1.1", "Transfer-Encoding: gzip, chunked\r\n", -501},
		{"1.1", "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
			-501},
		{"1.1", "Transfer-Encoding: identity, chunked\r\n", -501},
		{"1.1", "Transfer-Encoding: gzip\r\n", -400},
		{"1.1", "Transfer-Encoding: identity\r\n", -400},
		{"1.1", "Transfer-Encoding: chunked, gzip\r\n", -400},
		{"1.1", "Transfer-Encoding: chunked, chunked\r\n", -400},
		{"1.1", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
			-400},
		{"1.1", "Transfer-Encoding: ,chunked\r\n", -400},
		{"1.1", "Transfer-Encoding: chunked,\r\n", -400},
		{"1.1", "Transfer-Encoding:\r\n", -400},
		{"1.1", "Transfer-Encoding: chunked;q=1\r\n", -400},
		{"1.1", "Transfer-Encoding: \"chunked\"\r\n", -400},
		{"1.1", "Transfer-Encoding: chunked\vx\r\n", -400},
		{"1.1", "Transfer-Encoding: xchunked\r\n", -400},
		{"1.1", "Transfer-Encoding: chunke\u017f\r\n", -400},
		{"1.1", "Transfer-Encoding: chun\u212aed\r\n", -400},
	} {
		r, err := request.ParseHead("POST / HTTP/"+c.version+"\r\n"+c.fields+
			"\r\n", nil)
		got := int64(0)
		if err == nil {
			got, err = BodyLength(&r, max)
		}
		if refusal, ok := err.(*request.StatusError); ok {
			got = -int64(refusal.Status)
		}
		if got != c.want {
			t.Errorf("HTTP/%s %q: got %d (%v), want %d", c.version, c.fields,
				got, err, c.want)
		}
	}
}
