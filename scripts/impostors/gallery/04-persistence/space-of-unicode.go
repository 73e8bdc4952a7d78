//go:build ignore

// Around a coding strings.TrimSpace takes off more than SP and HTAB: a no-break
// space before chunked too.
//
//impostor:caught-by 04-04
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func checkCodings(f request.Fields) error {
	chunked, unknown := false, ""
	for value := range f.Values("Transfer-Encoding") {
		for item := range strings.SplitSeq(value, ",") {
			coding := strings.TrimSpace(item)
			switch {
			case chunked || coding == "":
				return refuse(400, "Transfer-Encoding: got %s", quote(value))
			case sameToken(coding, "chunked"):
				chunked = true
			default:
				unknown = coding
			}
		}
	}
	if !chunked {
		return refuse(400, "Transfer-Encoding: got %s", quote(unknown))
	}
	if unknown != "" {
		return refuse(501, "Transfer-Encoding: got %s too", quote(unknown))
	}
	return nil
}
