//go:build ignore

// Every name that begins with upgrade is refused, and so is every browser.
//
//impostor:caught-by 08-04
package stream

import "strings"

func isConnectionField(name string) bool {
	if strings.HasPrefix(name, "upgrade") {
		return true
	}
	switch name {
	case "connection", "keep-alive", "proxy-connection", "transfer-encoding",
		"upgrade":
		return true
	}
	return false
}
