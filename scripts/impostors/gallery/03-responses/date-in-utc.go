//go:build ignore

// The Date ends in UTC, which is the same time and another format.
//
//impostor:caught-by 03-04
package http10

import "time"

func AppendDate(dst []byte, now time.Time) []byte {
	return now.UTC().AppendFormat(dst, "Date: "+time.RFC1123+"\r\n")
}
