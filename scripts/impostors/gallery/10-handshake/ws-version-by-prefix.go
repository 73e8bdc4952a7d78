//go:build ignore

// The version is compared by its beginning, so 130 is 13.
//
//impostor:caught-by 10-02
package upgrade

import "barewire/02-requests/request"

func CheckVersion(f request.Fields) error {
	v, err := single(f, "Sec-WebSocket-Version")
	if err != nil || v[:min(2, len(v))] != version {
		return refuse(426, "Sec-WebSocket-Version: got %s, want %s",
			quote(v), version)
	}
	return nil
}
