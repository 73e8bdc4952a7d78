package hpack

// The codes are canonical: those of one length are consecutive numbers, in the
// order of what they stand for, and a longer code's beginning is a larger
// number than any shorter code. So it takes three numbers a length, and no
// tree, to find the symbol for a code.

// A group is the codes of one length.
type group struct {
	first uint32 // the lowest code
	count uint32
	at    uint32 // where their symbols begin in symbols
}

// groups has a group for each length, symbols all symbols ordered by code.
var groups, symbols = func() (g [maxCodeLen + 1]group, s []uint16) {
	for n := range g {
		g[n].at = uint32(len(s))
		for symbol, c := range codes {
			if int(c.len) != n {
				continue
			}
			if g[n].count == 0 {
				g[n].first = c.bits
			}
			g[n].count++
			s = append(s, uint16(symbol))
		}
	}
	return g, s
}()

// symbolOf returns the symbol whose code is the lowest n bits of bits, if there
// is one.
func symbolOf(bits uint32, n int) (symbol uint16, ok bool) {
	g := &groups[n]
	i := bits - g.first // below first this wraps around, and is too large
	if i >= g.count {
		return 0, false
	}
	return symbols[g.at+i], true
}
