//go:build ignore

// checkAuthority is never asked: an empty host and a user name pass.
//
//impostor:caught-by 02-03
package request

func ParseTarget(method, target string) (Target, error) {
	if i := spanOf(target, uchar); i < len(target) || target == "" {
		return Target{}, badRequest("target: got %s", quote(target[i:]))
	}
	switch {
	case method == "CONNECT":
		return Target{Host: target}, nil
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
	t.Host = authority
	return t, err
}
