//go:build ignore

// The memory for heads is taken once and grows for ever: it holds each head
// that has come.
//
//impostor:caught-by 04-08
package http11

func (t *text) keep(p []byte) string {
	if t.b.Cap() == 0 {
		t.b.Grow(textSize)
	}
	from := t.b.Len()
	t.b.Write(p)
	return t.b.String()[from:]
}
