//go:build ignore

// Whatever is too long gets 413, which speaks of the body.
//
//impostor:caught-by 02-05
package request

func (lim Limits) check(head []byte) error {
	if len(head) > lim.Head {
		return refuse(413, "head over %d bytes", lim.Head)
	}
	return nil
}
