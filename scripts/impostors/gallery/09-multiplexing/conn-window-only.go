//go:build ignore

// The stream's window is forgotten: only the connection's counts.
//
//impostor:caught-by 09-01
package http2

func Allows(n int, stream, conn Window) int {
	return max(0, min(n, int(conn)))
}
