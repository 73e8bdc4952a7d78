//go:build ignore

// A close frame in the middle of a message counts as one of its fragments.
//
//impostor:caught-by 14-06
package guard

import (
	"fmt"

	"barewire/11-ws-frames/wsframe"
)

func (m *messages) Saw(h wsframe.Header) error {
	if h.Opcode == wsframe.Ping || h.Opcode == wsframe.Pong {
		if !m.control.Pay(m.now(), 1) {
			return tooMuch("more control frames than anybody needs")
		}
		return nil
	}
	m.fragments++
	if m.most > 0 && m.fragments > m.most {
		return tooMuch(fmt.Sprintf("message in more than %d frames", m.most))
	}
	if h.Fin {
		m.fragments = 0
	}
	return nil
}
