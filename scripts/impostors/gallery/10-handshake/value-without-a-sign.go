//go:build ignore

// A value is kept, but not that there was one.
//
//impostor:caught-by 10-06
package upgrade

func (s *scanner) extension() (e Extension, ok bool) {
	if e.Name = s.token(); e.Name == "" {
		return e, false
	}
	for s.take(';') {
		p := Param{Name: s.token()}
		if p.Name == "" {
			return e, false
		}
		if s.take('=') {
			if p.Value, ok = s.value(); !ok {
				return e, false
			}
			s.skip()
		}
		e.Params = append(e.Params, p)
	}
	return e, true
}
