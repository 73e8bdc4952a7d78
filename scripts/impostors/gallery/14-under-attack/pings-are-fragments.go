//go:build ignore

// A ping between two fragments counts as one of them.
//
//impostor:caught-by 14-06
package guard

import (
	"fmt"

	"barewire/11-ws-frames/wsframe"
)

func (m *messages) Saw(h wsframe.Header) error {
	if h.Opcode.IsControl() && h.Opcode != wsframe.Close &&
		!m.control.Pay(m.now(), 1) {
		return tooMuch("more control frames than anybody needs")
	}
	m.fragments++
	if m.most > 0 && m.fragments > m.most {
		return tooMuch(fmt.Sprintf("message in more than %d frames", m.most))
	}
	if h.Fin && !h.Opcode.IsControl() {
		m.fragments = 0
	}
	return nil
}
