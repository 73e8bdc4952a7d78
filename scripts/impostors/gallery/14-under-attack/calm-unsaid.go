//go:build ignore

// The error has no code, and so the connection ends without a word about why.
//
//impostor:caught-by 14-04
package guard

import (
	"errors"

	"barewire/09-multiplexing/http2"
)

func (f *frames) Saw(e http2.Event) error {
	if purse := f.purse(e); purse != nil && !purse.Pay(f.now(), 1) {
		return errors.New("got more " + names[e] + " than anybody needs")
	}
	return nil
}
