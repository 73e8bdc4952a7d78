//go:build ignore

// A window below zero allows a negative number of bytes.
//
//impostor:caught-by 09-01
package http2

func Allows(n int, stream, conn Window) int {
	return min(n, int(stream), int(conn))
}
