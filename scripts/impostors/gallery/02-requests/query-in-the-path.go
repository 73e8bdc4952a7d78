//go:build ignore

// The query is left in the path, so that /hello?x=1 is not /hello.
//
//impostor:caught-by 02-03
//impostor:errata 30
package request

func parsePath(s string) (Target, error) {
	path, err := DecodePath(s)
	return Target{Path: path}, err
}
