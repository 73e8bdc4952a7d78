//go:build ignore

// A flood is called a mistake: PROTOCOL_ERROR, where no rule was broken.
//
//impostor:caught-by 14-04
package guard

import (
	"barewire/05-frames/frame"
	"barewire/09-multiplexing/http2"
)

func (f *frames) Saw(e http2.Event) error {
	if purse := f.purse(e); purse != nil && !purse.Pay(f.now(), 1) {
		return &frame.ConnError{Code: frame.ProtocolError,
			Text: "got more " + names[e] + " than anybody needs"}
	}
	return nil
}
