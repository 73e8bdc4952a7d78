//lab:solution-only

package http11

import (
	"bytes"
	"context"
	"testing"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

const (
	minimal = "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\n" +
		"User-Agent: bench\r\nAccept: */*\r\n\r\n"
	browser = "GET /hello HTTP/1.1\r\nHost: www.example.com\r\n" +
		"Connection: keep-alive\r\nCache-Control: max-age=0\r\n" +
		"sec-ch-ua: \"Chromium\";v=\"142\", \"Not;A=Brand\";v=\"24\"\r\n" +
		"sec-ch-ua-mobile: ?0\r\nsec-ch-ua-platform: \"Linux\"\r\n" +
		"Upgrade-Insecure-Requests: 1\r\nUser-Agent: Mozilla/5.0 (X11; " +
		"Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) " +
		"Chrome/142.0.0.0 Safari/537.36\r\nAccept: text/html," +
		"application/xhtml+xml,application/xml;q=0.9,image/avif," +
		"image/webp,*/*;q=0.8\r\nSec-Fetch-Site: none\r\n" +
		"Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n" +
		"Accept-Encoding: gzip, deflate, br, zstd\r\n" +
		"Accept-Language: en-GB,en;q=0.9\r\n\r\n"
)

// BenchmarkServe is all that a request costs but the system calls.
func BenchmarkServe(b *testing.B) {
	hello := http10.Text(200, "Hello, HTTP/1.1!")
	s := Server{Handler: func(*request.Request) http10.Response {
		return hello
	}}
	for _, c := range []struct {
		name, request string
		together      int
	}{
		{"minimal", minimal, 1}, {"minimal×16", minimal, 16},
		{"browser", browser, 1},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			play := bytes.Repeat([]byte(c.request), c.together)
			s.Serve(context.Background(),
				&tape{play: play, times: b.N/c.together + 1, deaf: true})
		})
	}
}
