package exercise

import (
	"encoding/hex"
	"strings"
	"testing"

	"barewire/scripts/dissect"

	"golang.org/x/net/http2/hpack"
)

// TestFrameBytes shows what the notation stands for.
func TestFrameBytes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"SETTINGS", "000000 04 00 00000000"},
		{"SETTINGS ACK", "000000 04 01 00000000"},
		{"SETTINGS MAX_FRAME_SIZE=16384 0x1234=7",
			"00000c 04 00 00000000 0005 00004000 1234 00000007"},
		{"PING ACK data=hex:0102030405060708",
			"000008 06 01 00000000 0102030405060708"},
		{"PING len=17 data=12345678", "000011 06 00 00000000 3132333435363738"},
		{"PING payload=1234567 R stream=3", "000007 06 00 80000003 31323334353637"},
		{"DATA stream=1 END_STREAM pad=2 data=ab", "000005 00 09 00000001 02 6162 0000"},
		{"HEADERS stream=1 END_HEADERS priority=!3/16 a=b !c=",
			"00000e 01 24 00000001 80000003 0f 00 0161 0162 10 0163 00"},
		{"HEADERS stream=1 END_HEADERS pad=1 block=hex:82", "000003 01 0c 00000001 01 82 00"},
		{"HEADERS stream=1 hpack=full :method=GET", "000001 01 00 00000001 82"},
		{"PRIORITY stream=3 priority=5/256", "000005 02 00 00000003 00000005 ff"},
		{"RST_STREAM stream=1 code=CANCEL", "000004 03 00 00000001 00000008"},
		{"PUSH_PROMISE stream=1 promised=2 END_HEADERS block=hex:82",
			"000005 05 04 00000001 00000002 82"},
		{"GOAWAY last=1 code=0x2a debug=no", "00000a 07 00 00000000 00000001 0000002a 6e6f"},
		{"WINDOW_UPDATE increment=65535", "000004 08 00 00000000 0000ffff"},
		{"CONTINUATION stream=1 END_HEADERS block=hex:82", "000001 09 04 00000001 82"},
		{"0x2a stream=7 flags=0xff payload=hi", "000002 2a ff 00000007 6869"},
		{"SETTINGS ENABLE_PUSH=0 cut=5", "000006 04 00"},
	} {
		r := &run{}
		specs, err := r.frameSpecs(strings.Fields(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		got, err := r.frameBytes(specs[0], new(h2client))
		want, _ := hex.DecodeString(strings.ReplaceAll(c.want, " ", ""))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s: got % x, %v, want % x", c.in, got, err, want)
		}
	}
}

// A script's own mistake is told as such.
func TestFrameNotationRefused(t *testing.T) {
	for _, in := range []string{"", "PONG", "DATA ACK", "PING stream=x",
		"SETTINGS TEA=1", "SETTINGS MAX_FRAME_SIZE=x", "PING a=b",
		"RST_STREAM code=TEA", "DATA pad=256", "PRIORITY priority=3/0",
		"PRIORITY priority=3", "PING data=hex:0", "GOAWAY last=-1",
		"0x100", "PING len=x", "DATA +", "DATA + PONG"} {
		_, _, err := new(run).message(append([]string{"frame"},
			strings.Fields(in)...), new(h2client))
		if err == nil {
			t.Errorf("%q: got no error, want one", in)
		}
	}
}

// Strings of any length are literals that a decoder reads.
func TestAppendString(t *testing.T) {
	for _, n := range []int{0, 126, 127, 128, 254, 255, 300, 20000} {
		value := strings.Repeat("v", n)
		s := &frameSpec{fields: []fieldSpec{{"n", value, true, false}}}
		list, err := hpack.NewDecoder(4096, nil).DecodeFull(
			new(h2client).fieldBlock(s))
		if err != nil || len(list) != 1 || list[0].Value != value {
			t.Errorf("%d bytes: got %v, %v", n, list, err)
		}
	}
}

// Whatever a server sends as a payload is taken apart without a panic.
func FuzzFrameParse(f *testing.F) {
	f.Add(byte(1), byte(0x2d), uint32(1), []byte{1, 0, 0, 0, 1, 15, 0x82, 0})
	f.Fuzz(func(t *testing.T, typ, flags byte, stream uint32, p []byte) {
		one := &frame{FrameHeader: dissect.FrameHeader{Length: len(p),
			Type: typ, Flags: flags, Stream: stream}, payload: p}
		h := new(frames)
		header, parsed := h.headerFault(one), one.parse()
		if header == nil && parsed == nil {
			h.fieldsOf(one)
		}
		one.line()
		new(problem).frame(one, "no ACK", "want ACK")
	})
}
