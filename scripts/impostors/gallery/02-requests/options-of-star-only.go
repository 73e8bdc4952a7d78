//go:build ignore

// OPTIONS is refused where it asks about a path and not about the server.
//
//impostor:caught-by 02-03
package request

func ParseTarget(method, target string) (Target, error) {
	if i := spanOf(target, uchar); i < len(target) || target == "" {
		return Target{}, badRequest("target: got %s", quote(target[i:]))
	}
	switch {
	case method == "CONNECT":
		return Target{Host: target}, checkAuthority(target)
	case method == "OPTIONS":
		if target != "*" {
			return Target{}, badRequest("target: got %s", quote(target))
		}
		return Target{Path: "*"}, nil
	case target[0] == '/':
		return parsePath(target)
	}
	authority, path, ok := cutAbsolute(target)
	if !ok {
		return Target{}, badRequest("target: got %s", quote(target))
	}
	t, err := parsePath(path)
	if err == nil {
		err = checkAuthority(authority)
	}
	t.Host = authority
	return t, err
}
