//go:build ignore

// The space before a reason phrase is left out when there is no phrase.
//
//impostor:caught-by 03-02
package http10

import (
	"fmt"
	"strings"
)

func AppendStatusLine(dst []byte, status int) []byte {
	line := fmt.Sprintf("HTTP/1.0 %d %s", status, Reason(status))
	return append(dst, strings.TrimSpace(line)+"\r\n"...)
}
