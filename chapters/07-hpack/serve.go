package main

import (
	"errors"
	"flag"
	"fmt"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/07-hpack/hpack"
)

var (
	addr    = flag.String("addr", "127.0.0.1:8080", "listen on `host:port`")
	grace   = flag.Duration("grace", 5*time.Second, "finish in this time")
	timeout = flag.Duration("timeout", 10*time.Second, "for a connection")
)

// serve is chapter 06's server with all of HPACK, until it fails or a signal
// asks it to end.
func serve() error {
	ln, err := tcp.Listen(*addr)
	if err != nil {
		return err
	}
	server := h2min.Server{Handle: site, NewCodec: newCodec, Timeout: *timeout,
		Log: func(err error) { fmt.Println("HTTP/2 Error:", err) }}
	door := tcp.Server{Handle: server.Serve}
	return door.Run(ln, "HTTP/2.0 server", *grace)
}

// site answers /hello, and nothing else.
func site(r *h2min.Request) *h2min.Response {
	status, body := 404, "Not Found"
	if r.Path == "/hello" {
		status, body = 200, "Hello, HTTP/2.0!"
	}
	return &h2min.Response{Status: status, Body: []byte(body),
		Fields: []h2min.Field{{Name: "content-type", Value: "text/plain"}}}
}

// A codec is HPACK as chapter 06 wants it.
type codec struct {
	decoder *hpack.Decoder
	encoder *hpack.Encoder
}

func newCodec() h2min.Codec {
	return &codec{hpack.NewDecoder(hpack.Limits{}), hpack.NewEncoder()}
}

func (c *codec) SetTableSize(size uint32) { c.encoder.SetTableSize(size) }

func (c *codec) AppendFields(dst []byte, list []h2min.Field) []byte {
	fields := make([]hpack.Field, 0, len(list))
	for _, f := range list {
		fields = append(fields, hpack.Field{Name: f.Name, Value: f.Value})
	}
	return c.encoder.AppendBlock(dst, fields)
}

// ParseFields makes a wrong block the connection's error. RFC 9113 §4.3.
func (c *codec) ParseFields(block []byte) ([]h2min.Field, error) {
	fields, err := c.decoder.Decode(nil, block)
	var wrong *hpack.Error
	switch {
	case errors.As(err, &wrong):
		return nil, &frame.ConnError{Code: frame.CompressionError,
			Text: "field block: " + wrong.Error()}
	case errors.Is(err, hpack.ErrListTooLarge):
		return nil, &frame.ConnError{Code: frame.EnhanceYourCalm,
			Text: err.Error()}
	case err != nil:
		return nil, err
	}
	list := make([]h2min.Field, 0, len(fields))
	for _, f := range fields {
		list = append(list, h2min.Field{Name: f.Name, Value: f.Value})
	}
	return list, nil
}
