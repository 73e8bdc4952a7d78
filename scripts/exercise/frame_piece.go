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

// framesText is what -stdin frames:FRAMES … says, empty if a piece is another.
func framesText(args []string) string {
	var texts []string
	for i := 1; i < len(args); i += 2 {
		text, ok := strings.CutPrefix(args[i], "frames:")
		if !ok {
			return ""
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, " + ")
}
