//go:build ignore

// The layout says GMT, and nobody has turned the time into it.
//
//impostor:caught-by 03-04
package http10

import "time"

func AppendDate(dst []byte, now time.Time) []byte {
	const layout = "Date: Mon, 02 Jan 2006 15:04:05 GMT\r\n"
	return now.AppendFormat(dst, layout)
}
