//go:build ignore

// The pseudo-fields are checked, and the errors of the others forgotten.
//
//impostor:caught-by 08-05
package stream

import (
	"barewire/02-requests/request"
	"barewire/07-hpack/hpack"
)

func ParseRequest(r *request.Request, id uint32, list []hpack.Field,
	maxBody int64, end bool) error {
	var p pseudo
	list, err := p.cut(list, id)
	if err == nil {
		err = p.check(id)
	}
	if err == nil {
		err = p.values(id)
	}
	if err != nil {
		return err
	}
	setFields(r, id, list)
	r.Method = p.method
	if err := setLength(r, id, maxBody, end); err != nil {
		return err
	}
	return setTarget(r, id, &p)
}
