//go:build ignore

// Only targets that start with / are known, so that the absolute-form is
// refused.
//
//impostor:caught-by 02-03
//impostor:errata 29
package request

func ParseTarget(method, target string) (Target, error) {
	if i := spanOf(target, uchar); i < len(target) || target == "" {
		return Target{}, badRequest("target: got %q", target)
	}
	if target[0] != '/' {
		return Target{}, badRequest("target: got %q", target)
	}
	return parsePath(target)
}
