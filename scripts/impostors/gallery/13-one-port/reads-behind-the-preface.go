//go:build ignore

// A whole buffer is read, and only as much of it given on as the preface is
// long.
//
//impostor:caught-by 13-01
package server

import "io"

func Sniff(r io.Reader) (read []byte, protocol Protocol, err error) {
	p := make([]byte, 4<<10)
	for {
		n, err := r.Read(p[len(read):])
		read = p[:len(read)+n]
		protocol, sure := Detect(read)
		switch {
		case n > 0 && sure:
			return read[:min(len(read), 24)], protocol, nil
		case err == io.EOF && len(read) > 0:
			return read, HTTP1, nil
		case err != nil:
			return nil, HTTP1, err
		}
	}
}
