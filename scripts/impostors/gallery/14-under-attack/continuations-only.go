//go:build ignore

// Only continuations are counted, so that a message may have one frame more.
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
	if h.Opcode == wsframe.Continuation {
		m.fragments++
	}
	if m.most > 0 && m.fragments > m.most {
		return tooMuch(fmt.Sprintf("message in more than %d frames", m.most))
	}
	if h.Fin {
		m.fragments = 0
	}
	return nil
}
