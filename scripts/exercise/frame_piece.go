package exercise

import "strings"

// framesPiece encodes FRAME + FRAME … as bytes, for programs that read frames
// without a connection. They share an HPACK table, if they say hpack=full.
func (r *run) framesPiece(text string) ([]byte, error) {
	specs, err := r.frameSpecs(strings.Fields(text))
	if err != nil {
		return nil, err
	}
	var all []byte
	var h h2client
	for _, s := range specs {
		p, err := r.frameBytes(s, &h)
		if err != nil {
			return nil, err
		}
		all = append(all, p...)
	}
	return all, nil
}
