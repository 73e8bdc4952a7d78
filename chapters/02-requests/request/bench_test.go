package request

import (
	"bufio"
	"bytes"
	"testing"
)

// minimalHead is the shortest head a client of HTTP/1.1 may send.
const minimalHead = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

// browserHead is what a browser sends for a page of the same site.
const browserHead = "GET /articles/2025/from-scratch?ref=home&page=2 HTTP/1.1\r\n" +
	"Host: www.example.com\r\n" +
	"Connection: keep-alive\r\n" +
	"sec-ch-ua: \"Chromium\";v=\"130\", \"Not?A_Brand\";v=\"99\"\r\n" +
	"sec-ch-ua-mobile: ?0\r\n" +
	"sec-ch-ua-platform: \"Linux\"\r\n" +
	"Upgrade-Insecure-Requests: 1\r\n" +
	"User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 " +
	"(KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36\r\n" +
	"Accept: text/html,application/xhtml+xml,application/xml;q=0.9," +
	"image/avif,image/webp,*/*;q=0.8\r\n" +
	"Sec-Fetch-Site: same-origin\r\n" +
	"Sec-Fetch-Mode: navigate\r\n" +
	"Sec-Fetch-User: ?1\r\n" +
	"Sec-Fetch-Dest: document\r\n" +
	"Referer: http://www.example.com/\r\n" +
	"Accept-Encoding: gzip, deflate, br, zstd\r\n" +
	"Accept-Language: en-GB,en;q=0.9\r\n\r\n"

func BenchmarkParseHead(b *testing.B) {
	for _, h := range []struct{ name, head string }{
		{"minimal", minimalHead}, {"browser", browserHead},
	} {
		head := []byte(h.head)
		b.Run(h.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(head)))
			for b.Loop() {
				if _, err := ParseHead(head, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(h.name+"/lines", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseHeadByLines(head, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(h.name+"/reused", func(b *testing.B) {
			b.ReportAllocs()
			var fields Fields
			for b.Loop() {
				req, err := ParseHead(head, fields)
				if err != nil {
					b.Fatal(err)
				}
				fields = req.Fields
			}
		})
	}
}

func BenchmarkReadRequest(b *testing.B) {
	b.ReportAllocs()
	src := bytes.NewReader(nil)
	br := bufio.NewReader(src)
	for b.Loop() {
		src.Reset([]byte(browserHead))
		br.Reset(src)
		if _, err := ReadRequest(br, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
