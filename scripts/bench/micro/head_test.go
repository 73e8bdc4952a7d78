// Package micro compares single steps: parsing a head, writing a response.
// Each benchmark is a path whose last element is the contender, and all
// contenders of one benchmark get the same bytes and do the same work.
package micro

import (
	"bufio"
	"bytes"
	"net/http"
	"testing"

	"barewire/02-requests/request"

	"github.com/valyala/fasthttp"
)

// minimal is about the shortest head there is.
const minimal = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

// browser is what a browser sends for a page of the same site.
const browser = "GET /chapters/03-responses/index.html?lang=en HTTP/1.1\r\n" +
	"Host: www.example.com\r\n" +
	"Connection: keep-alive\r\n" +
	"Cache-Control: max-age=0\r\n" +
	"sec-ch-ua: \"Chromium\";v=\"142\", \"Not_A Brand\";v=\"99\"\r\n" +
	"sec-ch-ua-mobile: ?0\r\n" +
	"sec-ch-ua-platform: \"Linux\"\r\n" +
	"Upgrade-Insecure-Requests: 1\r\n" +
	"User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 " +
	"(KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36\r\n" +
	"Accept: text/html,application/xhtml+xml,application/xml;q=0.9," +
	"image/avif,image/webp,image/apng,*/*;q=0.8\r\n" +
	"Sec-Fetch-Site: same-origin\r\n" +
	"Sec-Fetch-Mode: navigate\r\n" +
	"Sec-Fetch-User: ?1\r\n" +
	"Sec-Fetch-Dest: document\r\n" +
	"Referer: https://www.example.com/chapters/\r\n" +
	"Accept-Encoding: gzip, deflate, br, zstd\r\n" +
	"Accept-Language: en-GB,en;q=0.9,de;q=0.8\r\n" +
	"Cookie: session=0123456789abcdef0123456789abcdef; theme=dark\r\n" +
	"\r\n"

var heads = []struct{ name, text string }{
	{"minimal", minimal}, {"browser", browser},
}

// BenchmarkHead turns the bytes of a head in a read buffer into a request.
func BenchmarkHead(b *testing.B) {
	for _, head := range heads {
		b.Run(head.name, func(b *testing.B) {
			b.Run("barewire", each(head.text, barewireHead()))
			b.Run("net-http", each(head.text, httpHead))
			b.Run("fasthttp", each(head.text, fastHead()))
		})
	}
}

// BenchmarkParse is the pure part of it, without a buffer: what chapter 02's
// ParseHead costs. Chapter 04 keeps the heads of many requests in one piece
// of memory, and allocates nothing. The yardstick only finds the lines' ends.
func BenchmarkParse(b *testing.B) {
	for _, head := range heads {
		p := []byte(head.text)
		b.Run(head.name, func(b *testing.B) {
			b.Run("barewire", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := request.ParseHead(p, nil); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.Run("barewire, fields reused", func(b *testing.B) {
				b.ReportAllocs()
				var fields request.Fields
				for b.Loop() {
					req, err := request.ParseHead(p, fields)
					if err != nil {
						b.Fatal(err)
					}
					fields = req.Fields
				}
			})
			b.Run("barewire, text kept too", func(b *testing.B) {
				b.ReportAllocs()
				var fields request.Fields
				for b.Loop() {
					req, err := request.ParseHead(head.text, fields)
					if err != nil {
						b.Fatal(err)
					}
					fields = req.Fields
				}
			})
			b.Run("yardstick", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if scanLines(p) == 0 {
						b.Fatal("no lines")
					}
				}
			})
		})
	}
}

// each gives read a buffer that holds the head, again and again.
func each(head string, read func(*bufio.Reader) error) func(*testing.B) {
	return func(b *testing.B) {
		b.ReportAllocs()
		p := []byte(head)
		src := bytes.NewReader(p)
		br := bufio.NewReaderSize(src, 4096)
		for b.Loop() {
			src.Reset(p)
			br.Reset(src)
			if err := read(br); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func barewireHead() func(*bufio.Reader) error {
	var fields request.Fields
	return func(br *bufio.Reader) error {
		head, err := request.ReadHead(br, request.Limits{})
		if err != nil {
			return err
		}
		req, err := request.ParseHead(head, fields)
		fields = req.Fields
		return err
	}
}

func httpHead(br *bufio.Reader) error {
	_, err := http.ReadRequest(br)
	return err
}

func fastHead() func(*bufio.Reader) error {
	var h fasthttp.RequestHeader
	return func(br *bufio.Reader) error { return h.Read(br) }
}

// scanLines counts lines.
func scanLines(p []byte) (n int) {
	for {
		i := bytes.IndexByte(p, '\n')
		if i < 0 {
			return n
		}
		p = p[i+1:]
		n++
	}
}
