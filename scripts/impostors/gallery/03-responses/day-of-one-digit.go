//go:build ignore

// The day has one digit until the tenth of the month.
//
//impostor:caught-by 03-04
package http10

import "time"

func AppendDate(dst []byte, now time.Time) []byte {
	const layout = "Date: Mon, 2 Jan 2006 15:04:05 GMT\r\n"
	return now.UTC().AppendFormat(dst, layout)
}
