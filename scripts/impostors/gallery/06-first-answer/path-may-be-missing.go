//go:build ignore

// A request without a path is answered with 404.
//
//impostor:caught-by 06-05
//impostor:errata 57
package h2min

func ParseRequest(id uint32, list []Field) (*Request, error) {
	r := &Request{}
	for _, f := range list {
		switch f.Name {
		case ":method":
			r.Method = f.Value
		case ":scheme":
			r.Scheme = f.Value
		case ":authority":
			r.Authority = f.Value
		case ":path":
			r.Path = f.Value
		default:
			r.Fields = append(r.Fields, f)
		}
	}
	return r, nil
}
