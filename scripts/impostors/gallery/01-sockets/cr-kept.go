//go:build ignore

// The CR of CR LF stays on the line.
//
//impostor:caught-by 01-03
package tcp

func (r *LineReader) checked(line []byte, err error) ([]byte, error) {
	if len(line) > r.max {
		return nil, ErrLineTooLong
	}
	return line, err
}
