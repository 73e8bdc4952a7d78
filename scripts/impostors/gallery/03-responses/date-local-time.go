//go:build ignore

// The Date is the time of the machine's own zone, with GMT written after it:
// the layout says GMT, and nobody has turned the time into it.
//
//impostor:caught-by 03-04
package http10

import "time"

func AppendDate(dst []byte, now time.Time) []byte {
	const layout = "Date: Mon, 02 Jan 2006 15:04:05 GMT\r\n"
	return now.AppendFormat(dst, layout)
}
