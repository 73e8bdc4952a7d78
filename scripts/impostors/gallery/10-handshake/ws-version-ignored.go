//go:build ignore

// Whatever version the client speaks, 101 is the answer.
//
//impostor:caught-by 10-02
//impostor:errata 79
package upgrade

import "barewire/02-requests/request"

func CheckVersion(f request.Fields) error {
	v, err := single(f, "Sec-WebSocket-Version")
	if err != nil {
		return refuse(426, "Sec-WebSocket-Version: got %s, want %s",
			quote(v), version)
	}
	return nil
}
