//go:build ignore

// Of two versions the first is read, and what says 13 and 8 says 13.
//
//impostor:caught-by 10-02
package upgrade

import "barewire/02-requests/request"

func CheckVersion(f request.Fields) error {
	if v := f.Get("Sec-WebSocket-Version"); v != version {
		return refuse(426, "Sec-WebSocket-Version: got %s, want %s",
			quote(v), version)
	}
	return nil
}
