//go:build ignore

// A parameter may end with its equals sign.
//
//impostor:caught-by 10-06
package upgrade

func (s *scanner) extension() (e Extension, ok bool) {
	if e.Name = s.token(); e.Name == "" {
		return e, false
	}
	for s.take(';') {
		p := Param{Name: s.token()}
		if s.take('=') {
			p.HasValue = true
			if p.Value, ok = s.value(); !ok && s.rest != "" && s.rest[0] == '"' {
				return e, false
			}
		}
		if p.Name == "" {
			return e, false
		}
		e.Params = append(e.Params, p)
	}
	return e, true
}
