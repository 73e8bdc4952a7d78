//lab:solution-only

package h2min

import (
	"bytes"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"

	"barewire/05-frames/frame"
)

// Client meets server.
func TestGet(t *testing.T) {
	for path, status := range map[string]int{"/hello": 200, "/": 404} {
		synctest.Test(t, func(t *testing.T) {
			here, there := net.Pipe()
			go server.Serve(t.Context(), there)
			r, err := Get(here, "a", path)
			if err != nil || r.Status != status {
				t.Errorf("got %+v, %v, want %d", r, err, status)
			}
			here.Close()
		})
	}
}

// What a server says besides its answer is acknowledged, and the answer is all
// of its pieces.
func TestGetSpokenTo(t *testing.T) {
	words := frame.AppendSettingsAck(frame.AppendSettings(nil))
	words = frame.AppendPing(words, frame.Ping{Data: [8]byte{7}})
	words = request(words, 1, frame.FlagEndHeaders, Field{":status", "200"})
	words = frame.AppendData(words, frame.Data{StreamID: 1,
		Data: []byte(strings.Repeat("a", 4000))})
	words = frame.AppendData(words, frame.Data{StreamID: 1,
		Flags: frame.FlagEndStream, Data: []byte(strings.Repeat("b", 4000))})
	var heard bytes.Buffer
	r, err := Get(struct {
		io.Reader
		io.Writer
	}{bytes.NewReader(words), &heard}, "a", "/hello")
	want := strings.Repeat("a", 4000) + strings.Repeat("b", 4000)
	if err != nil || string(r.Body) != want {
		t.Errorf("got %v, want 4,000 of each", err)
	}
	acks := frame.AppendPing(frame.AppendSettingsAck(nil),
		frame.Ping{Flags: frame.FlagAck, Data: [8]byte{7}})
	if !bytes.Contains(heard.Bytes(), acks) {
		t.Errorf("got %x, want %x in it", heard.Bytes(), acks)
	}
}

func TestGetRefused(t *testing.T) {
	for name, c := range map[string]struct {
		p    []byte
		want string
	}{
		"GOAWAY": {frame.AppendGoAway(nil, frame.GoAway{Code: frame.Cancel,
			Debug: []byte("no")}), `CANCEL: the server's GOAWAY: "no"`},
		"RST_STREAM": {frame.AppendRSTStream(nil, frame.RSTStream{StreamID: 1,
			Code: frame.RefusedStream}), "stream 1: REFUSED_STREAM"},
		"end": {frame.AppendSettings(nil), "EOF"},
	} {
		t.Run(name, func(t *testing.T) {
			here, there := net.Pipe()
			go func() {
				io.CopyN(io.Discard, there, int64(len(hello())))
				there.Write(c.p)
				if name == "end" {
					io.CopyN(io.Discard, there, frame.HeaderLen)
				}
				there.Close()
			}()
			_, err := Get(here, "a", "/hello")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
			here.Close()
		})
	}
}
