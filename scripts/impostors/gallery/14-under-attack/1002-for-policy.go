//go:build ignore

// A flood is called a protocol error: 1002, where no rule was broken.
//
//impostor:caught-by 14-06
package guard

import "barewire/11-ws-frames/wsframe"

func (m *messages) Saw(h wsframe.Header) error {
	flood := &wsframe.CloseError{Code: wsframe.ProtocolError,
		Text: "more frames than anybody needs"}
	if h.Opcode == wsframe.Close {
		return nil
	}
	if h.Opcode.IsControl() {
		if !m.control.Pay(m.now(), 1) {
			return flood
		}
		return nil
	}
	m.fragments++
	if m.most > 0 && m.fragments > m.most {
		return flood
	}
	if h.Fin {
		m.fragments = 0
	}
	return nil
}
