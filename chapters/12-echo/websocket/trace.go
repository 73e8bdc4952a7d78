package websocket

import "barewire/11-ws-frames/wsframe"

// traceSize is how much of a frame is shown.
const traceSize = 64

// traceReceived shows the frame whose header of n bytes is in the buffer, with
// as much of its payload as has come.
func (c *Conn) traceReceived(h wsframe.Header, n int) {
	shown := min(h.Length, int64(c.buffered()-n), int64(traceSize-n))
	c.trace(true, c.in[c.from:c.from+n+int(shown)])
}

// traceSent shows a frame that is to be sent.
func (c *Conn) traceSent(frame []byte, parts [][]byte) {
	if c.trace == nil {
		return
	}
	var shown []byte
	for _, p := range append([][]byte{frame}, parts...) {
		shown = append(shown, p[:min(len(p), traceSize-len(shown))]...)
	}
	c.trace(false, shown)
}
