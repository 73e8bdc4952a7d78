//go:build ignore

// The buffer is never emptied, so a long talk looks like a long line.
//
//impostor:caught-by 01-03
package tcp

func (r *LineReader) fill() error {
	if r.end == len(r.buf) {
		return ErrLineTooLong
	}
	n, err := r.src.Read(r.buf[r.end:])
	r.end += n
	if n > 0 {
		return nil
	}
	return err
}
