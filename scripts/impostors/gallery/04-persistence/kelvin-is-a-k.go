//go:build ignore

// Tokens are compared by Unicode's idea of case: to EqualFold alone the Kelvin
// sign is a k, and so a coding that nobody else knows is chunked.
//
//impostor:caught-by 04-04
package http11

import "strings"

func sameToken(a, b string) bool { return strings.EqualFold(a, b) }
