//go:build ignore

// What is wrong with a path is passed over where a host stands before it.
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
	err = checkAuthority(authority)
	t.Host = authority
	return t, err
}
