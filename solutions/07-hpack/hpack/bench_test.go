package hpack

import "testing"

// browserList is what a browser asks for a page with.
var browserList = []Field{
	{":method", "GET", false},
	{":authority", "www.example.com", false},
	{":scheme", "https", false},
	{":path", "/chapters/07-hpack/?lang=en", false},
	{"sec-ch-ua", `"Chromium";v="142", "Not_A Brand";v="99"`, false},
	{"sec-ch-ua-mobile", "?0", false},
	{"sec-ch-ua-platform", `"Linux"`, false},
	{"upgrade-insecure-requests", "1", false},
	{"user-agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 " +
		"(KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36", false},
	{"accept", "text/html,application/xhtml+xml,application/xml;q=0.9," +
		"image/avif,image/webp,image/apng,*/*;q=0.8", false},
	{"sec-fetch-site", "same-origin", false},
	{"sec-fetch-mode", "navigate", false},
	{"sec-fetch-user", "?1", false},
	{"sec-fetch-dest", "document", false},
	{"referer", "https://www.example.com/chapters/", false},
	{"accept-encoding", "gzip, deflate, br, zstd", false},
	{"accept-language", "en-GB,en;q=0.9,de;q=0.8", false},
}

// BenchmarkEncode encodes a browser's list: as the first of a connection, and
// when all of it is known but the path.
func BenchmarkEncode(b *testing.B) {
	var out []byte
	b.Run("first", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			out = NewEncoder().AppendBlock(out[:0], browserList)
		}
	})
	b.Run("repeated", func(b *testing.B) {
		b.ReportAllocs()
		e := NewEncoder()
		for b.Loop() {
			out = e.AppendBlock(out[:0], browserList)
		}
	})
}

// BenchmarkDecode decodes what BenchmarkEncode encodes.
func BenchmarkDecode(b *testing.B) {
	e := NewEncoder()
	first := e.AppendBlock(nil, browserList)
	again := e.AppendBlock(nil, browserList)
	var list []Field
	var err error
	b.Run("first", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			d := NewDecoder(Limits{})
			if list, err = d.Decode(list[:0], first); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("repeated", func(b *testing.B) {
		b.ReportAllocs()
		d := NewDecoder(Limits{})
		d.Decode(nil, first)
		for b.Loop() {
			if list, err = d.Decode(list[:0], again); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkHuffman compares the two ways to decode.
func BenchmarkHuffman(b *testing.B) {
	p := AppendHuffman(nil, browserList[8].Value)
	var out []byte
	var err error
	b.Run("steps", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if out, err = ParseHuffman(out[:0], p); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("by-bit", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if out, err = ParseHuffmanByBit(out[:0], p); err != nil {
				b.Fatal(err)
			}
		}
	})
}
