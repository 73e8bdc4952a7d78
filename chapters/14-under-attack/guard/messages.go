package guard

import (
	"time"

	"barewire/11-ws-frames/wsframe"
	"barewire/12-echo/websocket"
)

// Messages bound what a WebSocket client may do that costs it nothing. Who
// does more is told 1008. RFC 6455 §7.4.1, §10.4.
type Messages struct {
	// Fragments is how many frames a message may come in: a million empty
	// ones are a message of no bytes. 0: no limit.
	Fragments int
	// Control are pings and pongs. A ping makes us write.
	Control Budget
}

// NewGuard returns the guard of one connection: for
// websocket.Server.NewGuard.
func (m Messages) NewGuard() websocket.Guard {
	return &messages{now: time.Now, most: m.Fragments,
		control: NewPurse(m.Control)}
}

type messages struct {
	now       func() time.Time
	most      int
	fragments int // of the message that is on its way
	control   Purse
}

// Saw counts the frames of a message, and pays for control frames, which may
// come in between and do not count as its. Close is free: it comes once.
// RFC 6455 §5.4, §5.5.
//
//lab:exercise 14-06
//lab:stub return nil
func (m *messages) Saw(h wsframe.Header) error {
	return nil
}

func tooMuch(text string) error {
	return &wsframe.CloseError{Code: wsframe.PolicyViolation, Text: text}
}
