//lab:solution-only

package wsframe

import "testing"

// RFC 6455 §5.2, §5.5.
func TestCheckHeader(t *testing.T) {
	for _, c := range []struct {
		h    Header
		rsv  byte
		fine bool
	}{
		{Header{Fin: true, Opcode: Text, Length: 1 << 40}, 0, true},
		{Header{Opcode: Text}, 0, true},
		{Header{Opcode: Continuation}, 0, true},
		{Header{Fin: true, Opcode: Ping, Length: 125}, 0, true},
		{Header{Fin: true, Opcode: Pong}, 0, true},
		{Header{Fin: true, Opcode: Ping, Length: 126}, 0, false},
		{Header{Opcode: Ping}, 0, false},
		{Header{Opcode: Close}, 0, false},
		{Header{Fin: true, Opcode: Close, Length: 65536}, 0, false},
		{Header{Fin: true, Opcode: Text, RSV: RSV1}, 0, false},
		{Header{Fin: true, Opcode: Text, RSV: RSV1}, RSV1, true},
		{Header{Fin: true, Opcode: Text, RSV: 1}, RSV1, false},
		{Header{Fin: true, Opcode: Text, RSV: 2}, RSV1, false},
		{Header{Fin: true, Opcode: Ping, RSV: RSV1}, RSV1, false},
	} {
		err := CheckHeader(c.h, c.rsv)
		if fine := err == nil; fine != c.fine ||
			!fine && code(err) != ProtocolError {
			t.Errorf("%+v, rsv %03b: got %v, want fine %v", c.h, c.rsv,
				err, c.fine)
		}
	}
	for op := range Opcode(16) {
		err := CheckHeader(Header{Fin: true, Opcode: op}, 0)
		known := op < 3 || op > 7 && op < 11
		if (err == nil) != known {
			t.Errorf("%v: got %v", op, err)
		}
	}
}

// RFC 6455 §5.1.
func TestCheckMask(t *testing.T) {
	for _, c := range []struct{ masked, client, fine bool }{
		{true, true, true}, {false, false, true},
		{true, false, false}, {false, true, false},
	} {
		err := CheckMask(Header{Masked: c.masked}, c.client)
		if (err == nil) != c.fine ||
			!c.fine && code(err) != ProtocolError {
			t.Errorf("%+v: got %v", c, err)
		}
	}
}
