//lab:solution-only

package http10

import (
	"net/http"
	"testing"
)

func TestAppendStatusLine(t *testing.T) {
	for status, want := range map[int]string{
		200: "HTTP/1.0 200 OK\r\n",
		204: "HTTP/1.0 204 No Content\r\n",
		302: "HTTP/1.0 302 Found\r\n",
		404: "HTTP/1.0 404 Not Found\r\n",
		505: "HTTP/1.0 505 HTTP Version Not Supported\r\n",
		// RFC 9112 §4: the space is there even when the phrase is not.
		299: "HTTP/1.0 299 \r\n",
		599: "HTTP/1.0 599 \r\n",
	} {
		if got := string(AppendStatusLine(nil, status)); got != want {
			t.Errorf("%d: got %q, want %q", status, got, want)
		}
		after := string(AppendStatusLine([]byte("before "), status))
		if after != "before "+want {
			t.Errorf("%d: got %q: what was there is lost",
				status, after)
		}
	}
}

// The standard library keeps some phrases of older RFCs, and some codes that
// are not HTTP's own.
func TestReasons(t *testing.T) {
	renamed := map[int]string{
		413: "Content Too Large",
		414: "URI Too Long",
		416: "Range Not Satisfiable",
		422: "Unprocessable Content",
	}
	for status := -1; status < 700; status++ {
		got, want := Reason(status), http.StatusText(status)
		if phrase, ok := renamed[status]; ok {
			want = phrase
		}
		if got != want && got != "" {
			t.Errorf("%d: got %q, want %q", status, got, want)
		}
		if got == "" && want != "" && !elsewhere[status] {
			t.Errorf("%d: got no phrase, want %q", status, want)
		}
	}
}

// elsewhere are codes of WebDAV and other extensions.
var elsewhere = map[int]bool{
	102: true, 103: true, 207: true, 208: true, 226: true, 418: true,
	423: true, 424: true, 425: true, 506: true, 507: true, 508: true,
	510: true,
}
