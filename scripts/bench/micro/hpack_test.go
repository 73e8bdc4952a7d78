package micro

import (
	"bytes"
	"testing"

	"barewire/07-hpack/hpack"

	xnet "golang.org/x/net/http2/hpack"
)

// browserFields is what a browser asks for a page with.
var browserFields = []hpack.Field{
	{Name: ":method", Value: "GET"},
	{Name: ":authority", Value: "www.example.com"},
	{Name: ":scheme", Value: "https"},
	{Name: ":path", Value: "/chapters/07-hpack/?lang=en"},
	{Name: "cache-control", Value: "max-age=0"},
	{Name: "sec-ch-ua", Value: `"Chromium";v="142", "Not_A Brand";v="99"`},
	{Name: "sec-ch-ua-mobile", Value: "?0"},
	{Name: "sec-ch-ua-platform", Value: `"Linux"`},
	{Name: "upgrade-insecure-requests", Value: "1"},
	{Name: "user-agent", Value: userAgent},
	{Name: "accept", Value: "text/html,application/xhtml+xml,application/xml;" +
		"q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8"},
	{Name: "sec-fetch-site", Value: "same-origin"},
	{Name: "sec-fetch-mode", Value: "navigate"},
	{Name: "sec-fetch-user", Value: "?1"},
	{Name: "sec-fetch-dest", Value: "document"},
	{Name: "referer", Value: "https://www.example.com/chapters/"},
	{Name: "accept-encoding", Value: "gzip, deflate, br, zstd"},
	{Name: "accept-language", Value: "en-GB,en;q=0.9,de;q=0.8"},
	{Name: "cookie", Value: "session=0123456789abcdef0123456789abcdef"},
	{Name: "priority", Value: "u=0, i"},
}

const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 " +
	"(KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"

// responseFields is what a server answers with.
var responseFields = []hpack.Field{
	{Name: ":status", Value: "200"},
	{Name: "content-type", Value: "text/html; charset=utf-8"},
	{Name: "content-length", Value: "12345"},
	{Name: "date", Value: "Sun, 22 Nov 2026 12:00:00 GMT"},
	{Name: "server", Value: "barewire"},
}

// writeFields has x/net encode a list.
func writeFields(b *testing.B, e *xnet.Encoder, list []hpack.Field) {
	for _, f := range list {
		if err := e.WriteField(xnet.HeaderField(f)); err != nil {
			b.Fatal(err)
		}
	}
}

// readBlock has x/net decode a block.
func readBlock(b *testing.B, d *xnet.Decoder, block []byte) {
	if _, err := d.Write(block); err != nil {
		b.Fatal(err)
	}
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
}

// decodeBlock has us decode a block into list.
func decodeBlock(b *testing.B, d *hpack.Decoder, list []hpack.Field,
	block []byte) []hpack.Field {
	list, err := d.Decode(list[:0], block)
	if err != nil {
		b.Fatal(err)
	}
	return list
}

// BenchmarkHPACKDecode decodes a browser's list, as x/net encodes it: as the
// first of a connection, when the decoder is new, and again, when all of it is
// in the table; and three fields that enter no table.
func BenchmarkHPACKDecode(b *testing.B) {
	var out bytes.Buffer
	e := xnet.NewEncoder(&out)
	writeFields(b, e, browserFields)
	first := bytes.Clone(out.Bytes())
	out.Reset()
	writeFields(b, e, browserFields)
	again := bytes.Clone(out.Bytes())
	literals := hpack.NewEncoder().AppendBlock(nil, []hpack.Field{
		{Name: ":path", Value: "/chapters/07-hpack/"},
		{Name: "content-length", Value: "1234567"},
		{Name: "x-request-id", Value: "0123456789abcdef", Sensitive: true}})
	b.Run("first/barewire", func(b *testing.B) {
		var list []hpack.Field
		b.ReportAllocs()
		for b.Loop() {
			d := hpack.NewDecoder(hpack.Limits{})
			list = decodeBlock(b, d, list, first)
		}
	})
	b.Run("first/x-net", func(b *testing.B) {
		var list []xnet.HeaderField
		b.ReportAllocs()
		for b.Loop() {
			list = list[:0]
			readBlock(b, xnet.NewDecoder(4096, func(f xnet.HeaderField) {
				list = append(list, f)
			}), first)
		}
	})
	for _, c := range []struct {
		name  string
		block []byte
	}{{"repeated", again}, {"literals", literals}} {
		b.Run(c.name+"/barewire", func(b *testing.B) {
			d := hpack.NewDecoder(hpack.Limits{})
			list := decodeBlock(b, d, nil, first)
			b.ReportAllocs()
			for b.Loop() {
				list = decodeBlock(b, d, list, c.block)
			}
		})
		b.Run(c.name+"/x-net", func(b *testing.B) {
			var list []xnet.HeaderField
			d := xnet.NewDecoder(4096, func(f xnet.HeaderField) {
				list = append(list, f)
			})
			readBlock(b, d, first)
			b.ReportAllocs()
			for b.Loop() {
				list = list[:0]
				readBlock(b, d, c.block)
			}
		})
	}
}

// BenchmarkHPACKEncode encodes a browser's list, as the first of a connection
// and again, and a response that the table knows but for its length.
func BenchmarkHPACKEncode(b *testing.B) {
	b.Run("first/barewire", func(b *testing.B) {
		var out []byte
		b.ReportAllocs()
		for b.Loop() {
			out = hpack.NewEncoder().AppendBlock(out[:0], browserFields)
		}
	})
	b.Run("first/x-net", func(b *testing.B) {
		var out bytes.Buffer
		b.ReportAllocs()
		for b.Loop() {
			out.Reset()
			writeFields(b, xnet.NewEncoder(&out), browserFields)
		}
	})
	for _, c := range []struct {
		name string
		list []hpack.Field
	}{{"repeated", browserFields}, {"response", responseFields}} {
		b.Run(c.name+"/barewire", func(b *testing.B) {
			e := hpack.NewEncoder()
			out := e.AppendBlock(nil, c.list)
			b.ReportAllocs()
			for b.Loop() {
				out = e.AppendBlock(out[:0], c.list)
			}
		})
		b.Run(c.name+"/x-net", func(b *testing.B) {
			var out bytes.Buffer
			e := xnet.NewEncoder(&out)
			writeFields(b, e, c.list)
			b.ReportAllocs()
			for b.Loop() {
				out.Reset()
				writeFields(b, e, c.list)
			}
		})
	}
}

// BenchmarkHuffman decodes and encodes about the longest string that a browser
// sends.
func BenchmarkHuffman(b *testing.B) {
	code := hpack.AppendHuffman(nil, userAgent)
	b.Run("decode/barewire", func(b *testing.B) {
		var out []byte
		b.ReportAllocs()
		for b.Loop() {
			var err error
			if out, err = hpack.ParseHuffman(out[:0], code); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("decode/x-net", func(b *testing.B) {
		var out bytes.Buffer
		b.ReportAllocs()
		for b.Loop() {
			out.Reset()
			if _, err := xnet.HuffmanDecode(&out, code); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encode/barewire", func(b *testing.B) {
		var out []byte
		b.ReportAllocs()
		for b.Loop() {
			out = hpack.AppendHuffman(out[:0], userAgent)
		}
	})
	b.Run("encode/x-net", func(b *testing.B) {
		var out []byte
		b.ReportAllocs()
		for b.Loop() {
			out = xnet.AppendHuffmanString(out[:0], userAgent)
		}
	})
}
