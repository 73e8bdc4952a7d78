//go:build ignore

// No limit is taken for a limit of none: no message passes.
//
//impostor:caught-by 14-06
package guard

import (
	"fmt"

	"barewire/11-ws-frames/wsframe"
)

func (m *messages) Saw(h wsframe.Header) error {
	if h.Opcode.IsControl() {
		if h.Opcode != wsframe.Close && !m.control.Pay(m.now(), 1) {
			return tooMuch("more control frames than anybody needs")
		}
		return nil
	}
	m.fragments++
	if m.fragments > m.most {
		return tooMuch(fmt.Sprintf("message in more than %d frames", m.most))
	}
	if h.Fin {
		m.fragments = 0
	}
	return nil
}
