//go:build ignore

// CONNECT's target is read as every other's, and host:port is no path.
//
//impostor:caught-by 02-03
package request

func ParseTarget(method, target string) (Target, error) {
	if i := spanOf(target, uchar); i < len(target) || target == "" {
		return Target{}, badRequest("target: got %s", quote(target[i:]))
	}
	switch {
	case target == "*" && method == "OPTIONS":
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
