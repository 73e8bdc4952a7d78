// Package headers puts chapter 07 beside x/net's hpack: the same blocks and the
// same fields to both, and each reads what the other has written.
package headers

import (
	"bytes"

	"barewire/07-hpack/hpack"
	"barewire/scripts/oracle/duel"

	theirs "golang.org/x/net/http2/hpack"
)

// browser is what a browser asks for a page with.
var browser = []hpack.Field{
	{Name: ":method", Value: "GET"},
	{Name: ":authority", Value: "www.example.com"},
	{Name: ":scheme", Value: "https"},
	{Name: ":path", Value: "/chapters/07-hpack/?lang=en"},
	{Name: "cache-control", Value: "max-age=0"},
	{Name: "sec-ch-ua", Value: `"Chromium";v="142", "Not_A Brand";v="99"`},
	{Name: "sec-ch-ua-mobile", Value: "?0"},
	{Name: "sec-ch-ua-platform", Value: `"Linux"`},
	{Name: "upgrade-insecure-requests", Value: "1"},
	{Name: "user-agent", Value: "Mozilla/5.0 (X11; Linux x86_64) " +
		"AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"},
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

// response is what a server answers with.
var response = []hpack.Field{
	{Name: ":status", Value: "200"},
	{Name: "content-type", Value: "text/html; charset=utf-8"},
	{Name: "content-length", Value: "12345"},
	{Name: "date", Value: "Sun, 22 Nov 2026 12:00:00 GMT"},
	{Name: "server", Value: "barewire"},
}

// Duels returns the measurements.
func Duels() []duel.Duel {
	first, again := blocks(browser)
	return []duel.Duel{
		decodeFirst(first),
		decodeAgain(first, again),
		decodeLiteral(),
		encodeFirst(),
		encodeAgain("browser's list, repeated", browser),
		encodeAgain("response, repeated", response),
		huffmanDecode(), huffmanEncode(),
	}
}

// blocks encodes list twice on one connection. What comes second is all
// indexes, as browsers send it.
func blocks(list []hpack.Field) (first, again []byte) {
	var out bytes.Buffer
	enc := theirs.NewEncoder(&out)
	write(enc, list)
	first = bytes.Clone(out.Bytes())
	out.Reset()
	write(enc, list)
	return first, out.Bytes()
}

func write(enc *theirs.Encoder, list []hpack.Field) {
	for _, f := range list {
		must(enc.WriteField(theirs.HeaderField(f)))
	}
}

// decodeFirst decodes a connection's first block. The decoder is new.
func decodeFirst(block []byte) duel.Duel {
	var list []hpack.Field
	return duel.Duel{Name: "decode browser's list, first", Reach: .45,
		Ours: func(n int) {
			for range n {
				var err error
				d := hpack.NewDecoder(hpack.Limits{})
				list, err = d.Decode(list[:0], block)
				must(err)
			}
		},
		Theirs: func(n int) {
			for range n {
				var list []theirs.HeaderField
				d := theirs.NewDecoder(4096, nil)
				d.SetEmitFunc(func(f theirs.HeaderField) { list = append(list, f) })
				_, err := d.Write(block)
				must(err)
				must(d.Close())
			}
		}}
}

// decodeAgain decodes the same list again, and again.
func decodeAgain(first, again []byte) duel.Duel {
	d := hpack.NewDecoder(hpack.Limits{})
	list, err := d.Decode(nil, first)
	must(err)
	count := 0
	their := theirs.NewDecoder(4096, func(theirs.HeaderField) { count++ })
	_, err = their.Write(first)
	must(err)
	must(their.Close())
	return duel.Duel{Name: "decode browser's list, repeated", Reach: .30,
		Ours: func(n int) {
			for range n {
				list, err = d.Decode(list[:0], again)
				must(err)
			}
		},
		Theirs: func(n int) {
			for range n {
				_, err := their.Write(again)
				must(err)
				must(their.Close())
			}
		}}
}

// decodeLiteral decodes fields that enter no table.
func decodeLiteral() duel.Duel {
	list := []hpack.Field{
		{Name: ":path", Value: "/chapters/07-hpack/"},
		{Name: "content-length", Value: "1234567"},
		{Name: "x-request-id", Value: "0123456789abcdef", Sensitive: true},
	}
	var block []byte
	e := hpack.NewEncoder()
	block = e.AppendBlock(nil, list)
	d := hpack.NewDecoder(hpack.Limits{})
	their := theirs.NewDecoder(4096, func(theirs.HeaderField) {})
	return duel.Duel{Name: "decode literals, not indexed", Reach: .60,
		Ours: func(n int) {
			for range n {
				var err error
				list, err = d.Decode(list[:0], block)
				must(err)
			}
		},
		Theirs: func(n int) {
			for range n {
				_, err := their.Write(block)
				must(err)
				must(their.Close())
			}
		}}
}

func encodeFirst() duel.Duel {
	var out []byte
	var buf bytes.Buffer
	return duel.Duel{Name: "encode browser's list, first", Reach: .50,
		Ours: func(n int) {
			for range n {
				out = hpack.NewEncoder().AppendBlock(out[:0], browser)
			}
		},
		Theirs: func(n int) {
			for range n {
				buf.Reset()
				write(theirs.NewEncoder(&buf), browser)
			}
		}}
}

func encodeAgain(name string, list []hpack.Field) duel.Duel {
	e := hpack.NewEncoder()
	var buf bytes.Buffer
	enc := theirs.NewEncoder(&buf)
	var out []byte
	return duel.Duel{Name: "encode " + name, Reach: .50,
		Ours: func(n int) {
			for range n {
				out = e.AppendBlock(out[:0], list)
			}
		},
		Theirs: func(n int) {
			for range n {
				buf.Reset()
				write(enc, list)
			}
		}}
}

// agent is about the longest string that a browser sends.
const agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 " +
	"(KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"

func huffmanDecode() duel.Duel {
	code := hpack.AppendHuffman(nil, agent)
	var out []byte
	var buf bytes.Buffer
	return duel.Duel{Name: "Huffman decode", Reach: .50,
		Ours: func(n int) {
			for range n {
				var err error
				out, err = hpack.ParseHuffman(out[:0], code)
				must(err)
			}
		},
		Theirs: func(n int) {
			for range n {
				buf.Reset()
				_, err := theirs.HuffmanDecode(&buf, code)
				must(err)
			}
		}}
}

func huffmanEncode() duel.Duel {
	var out []byte
	return duel.Duel{Name: "Huffman encode", Reach: 1.2,
		Ours: func(n int) {
			for range n {
				out = hpack.AppendHuffman(out[:0], agent)
			}
		},
		Theirs: func(n int) {
			for range n {
				out = theirs.AppendHuffmanString(out[:0], agent)
			}
		}}
}

// must panics if there is an error: none of these works can fail.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
