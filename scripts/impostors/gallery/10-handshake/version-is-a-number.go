//go:build ignore

// The version is read as a number, so 013 is 13.
//
//impostor:caught-by 10-02
package upgrade

import (
	"strconv"

	"barewire/02-requests/request"
)

func CheckVersion(f request.Fields) error {
	v, err := strconv.Atoi(f.Get("Sec-WebSocket-Version"))
	if err != nil || v != 13 {
		return refuse(426, "Sec-WebSocket-Version: want %s", version)
	}
	return nil
}
