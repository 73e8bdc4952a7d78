package clients

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
)

// later is what h2spec v2.6.0, its last release, asks and v2.2.1 does not: one
// case is new, and four are put otherwise. All the others are the same in both,
// and v2.2.1 is the last that Go can fetch as a module: see TestH2spec. Numbers
// with # are h2spec's issues and pull requests.
var later = []struct {
	name string
	ask  func(c *breaker) error
}{
	{"http2.3.5.2 Not a preface", noPreface},
	{"http2.6.7.4 PING of 6 octets on stream 0", shortPing},
	{"http2.6.9.2.1 DATA does not wait for the ACK", windowOfOne},
	{"hpack.2.3.3.2 Literal whose name is at no index", indexOfNothing},
	{"hpack.5.2.3 EOS inside of a string", eosInside},
}

// The one port is asked over TLS, for the reason that TestH2specOnePort gives.
func TestH2specLater(t *testing.T) {
	plain := serve(t, "09-multiplexing").addr
	secret := serve(t, "13-one-port", "-cert", t.TempDir()).addr
	for _, one := range later {
		t.Run("09 "+one.name, func(t *testing.T) {
			askLater(t, plain, false, one.ask)
		})
		t.Run("13 "+one.name, func(t *testing.T) {
			askLater(t, secret, true, one.ask)
		})
	}
}

func askLater(t *testing.T, addr string, secret bool,
	ask func(*breaker) error) {
	conn, err := connect(addr, secret, "h2")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	framer := http2.NewFramer(conn, conn)
	framer.AllowIllegalWrites = true
	if err := ask(&breaker{conn, framer, addr}); err != nil {
		t.Error(err)
	}
}

// A breaker is a client that breaks rules.
type breaker struct {
	net.Conn
	*http2.Framer
	addr string
}

// Who gets no preface may close without GOAWAY, or say it first: RFC 9113 §3.4.
// v2.2.1 waits for the close; since June 2019 (#81) the right GOAWAY will do as
// well. We want the close behind it too: §5.4.1.
func noPreface(c *breaker) error {
	io.WriteString(c, "GET / HTTP/2.0 by another name\r\n\r\n")
	return c.wantEnd(http2.ErrCodeProtocol, true)
}

// The length is wrong, and nothing else is: RFC 9113 §6.7. The PING of v2.2.1
// is on stream 1 besides, which is a PROTOCOL_ERROR to whoever looks at that
// first. Changed in June 2019 (#100).
func shortPing(c *breaker) error {
	if err := c.greet(); err != nil {
		return err
	}
	c.WriteRawFrame(http2.FramePing, 0, 0, make([]byte, 6))
	return c.wantEnd(http2.ErrCodeFrameSize, false)
}

// A stream whose window grows from 0 to 1 gets one octet: RFC 9113 §6.9.2. It
// may come before the ACK of the SETTINGS that allow it, and v2.2.1 overlooks
// it then. Changed in August 2020, for v2.6.0 (#117).
func windowOfOne(c *breaker) error {
	if err := c.greet(); err != nil {
		return err
	}
	c.WriteSettings(http2.Setting{ID: http2.SettingInitialWindowSize, Val: 0})
	if _, err := c.await(isAck); err != nil {
		return err
	}
	c.request(nil)
	c.WriteSettings(http2.Setting{ID: http2.SettingInitialWindowSize, Val: 1})
	f, err := c.await(func(f http2.Frame) bool {
		return f.Header().Type == http2.FrameData
	})
	if err == nil && f.Header().Length != 1 {
		err = fmt.Errorf("got %v, want DATA of 1 octet", f)
	}
	return err
}

// An index that neither table has is a decoding error where only a field's
// name is looked up, too: RFC 7541 §2.3.3. New in 2020 (#113).
func indexOfNothing(c *breaker) error {
	if err := c.greet(); err != nil {
		return err
	}
	const index = 70 // of 61, and one field that this block has added
	c.request([]byte{1<<6 | 63, index - 63, 0})
	return c.wantEnd(http2.ErrCodeCompression, false)
}

// A string whose Huffman code holds EOS is a decoding error, whatever comes
// behind: RFC 7541 §5.2. The string of v2.2.1 is cut short, and so refused by
// decoders that have never heard of EOS. Changed by v2.6.0 (#82).
func eosInside(c *breaker) error {
	if err := c.greet(); err != nil {
		return err
	}
	const a, b, padding = "00011", "100011", "1111111"
	eos := strings.Repeat("1", 30)
	bits, err := strconv.ParseUint(a+eos+b+padding, 2, 48)
	if err != nil {
		return err
	}
	value := binary.BigEndian.AppendUint64(nil, bits)[2:]
	field := []byte{0, 0x80 | byte(hpack.HuffmanEncodeLength("x-test"))}
	field = hpack.AppendHuffmanString(field, "x-test")
	field = append(field, 0x80|byte(len(value)))
	c.request(append(field, value...))
	return c.wantEnd(http2.ErrCodeCompression, false)
}

// greet sends the preface and waits until each side's SETTINGS count.
func (c *breaker) greet() error {
	io.WriteString(c, http2.ClientPreface)
	c.WriteSettings()
	_, err := c.await(isAck)
	return err
}

func isAck(f http2.Frame) bool {
	settings, ok := f.(*http2.SettingsFrame)
	return ok && settings.IsAck()
}

// next returns the next frame. It waits as long as h2spec does.
func (c *breaker) next() (http2.Frame, error) {
	c.SetReadDeadline(time.Now().Add(h2specWaits))
	return c.ReadFrame()
}

// await returns the first frame that is wanted.
func (c *breaker) await(wanted func(http2.Frame) bool) (http2.Frame, error) {
	for {
		f, err := c.next()
		if err != nil {
			return nil, err
		}
		if f.Header().Type == http2.FrameSettings && !isAck(f) {
			c.WriteSettingsAck()
		}
		if wanted(f) {
			return f, nil
		}
	}
}

// request asks for / on stream 1. More are fields that are encoded already.
func (c *breaker) request(more []byte) {
	var block bytes.Buffer
	encoder := hpack.NewEncoder(&block)
	for _, f := range []hpack.HeaderField{{Name: ":method", Value: "GET"},
		{Name: ":scheme", Value: "http"}, {Name: ":path", Value: "/"},
		{Name: ":authority", Value: c.addr}} {
		encoder.WriteField(f)
	}
	block.Write(more)
	c.WriteHeaders(http2.HeadersFrameParam{StreamID: 1, EndStream: true,
		EndHeaders: true, BlockFragment: block.Bytes()})
}

// wantEnd wants GOAWAY with the code, which may be missing where a server may
// be quiet; then the connection's end, and no reset, which makes a client lose
// what was said before it.
func (c *breaker) wantEnd(code http2.ErrCode, quiet bool) error {
	for told := quiet; ; {
		f, err := c.next()
		if err == io.EOF && told {
			return nil
		}
		if err != nil {
			return fmt.Errorf("got %w, want GOAWAY with %v, then the end",
				err, code)
		}
		switch f := f.(type) {
		case *http2.SettingsFrame, *http2.WindowUpdateFrame:
		case *http2.GoAwayFrame:
			if told = f.ErrCode == code; !told {
				return fmt.Errorf("got GOAWAY with %v, want %v", f.ErrCode,
					code)
			}
		default:
			return fmt.Errorf("got %v, want GOAWAY with %v", f, code)
		}
	}
}
