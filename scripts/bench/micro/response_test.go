package micro

import (
	"bytes"
	"io"
	"net/http"
	"testing"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"

	"github.com/valyala/fasthttp"
)

const hello = "Hello, HTTP/1.0!"

// BenchmarkResponse makes the bytes of the answer to /hello, into a buffer
// that is there already. The date is at hand: every contender formats it once
// a second.
func BenchmarkResponse(b *testing.B) {
	b.Run("hello/barewire", func(b *testing.B) {
		req := &request.Request{Method: "GET", Major: 1}
		date := http10.AppendDate(nil, time.Now())
		var out []byte
		b.ReportAllocs()
		for b.Loop() {
			var err error
			r := http10.Text(200, hello)
			out, err = http10.AppendResponse(out[:0], req, &r, date)
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("hello/net-http", func(b *testing.B) {
		var out bytes.Buffer
		b.ReportAllocs()
		for b.Loop() {
			out.Reset()
			r := http.Response{StatusCode: 200, ProtoMajor: 1,
				ContentLength: int64(len(hello)),
				Header: http.Header{
					"Content-Type": {"text/plain; charset=utf-8"},
					"Date":         {"Sun, 06 Nov 1994 08:49:37 GMT"},
				},
				Body: io.NopCloser(bytes.NewReader([]byte(hello)))}
			if err := r.Write(&out); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("hello/fasthttp", func(b *testing.B) {
		var h fasthttp.ResponseHeader
		var out []byte
		b.ReportAllocs()
		for b.Loop() {
			h.Reset()
			h.SetContentType("text/plain; charset=utf-8")
			h.SetContentLength(len(hello))
			out = append(h.AppendBytes(out[:0]), hello...)
		}
	})
}
