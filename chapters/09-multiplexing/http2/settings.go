package http2

import "barewire/05-frames/frame"

// settle takes SETTINGS. Meanwhile nobody is the writer: what a larger window
// allows goes out behind the acknowledgement, as the client counts.
// RFC 9113 §6.5.3.
func (c *conn) settle(h frame.Header, p []byte) error {
	c.agreed = c.agreed || h.Flags.Has(frame.FlagAck)
	c.sender.hold(true)
	defer c.sender.hold(false)
	return c.onSettings(h, p)
}

// onSettings makes the client's settings hold (see apply), one after the other
// as they come, and then acknowledges them: from then on it may rely on them.
// The first have greeted us. The acknowledgement of ours is not answered.
// RFC 9113 §3.4, §6.5.3.
//
//lab:exercise 09-02
//lab:stub c.greeted = true
//lab:stub return nil
func (c *conn) onSettings(h frame.Header, p []byte) (err error) {
	c.greeted = true
	return nil
}

// apply makes one setting hold. Those that bind only who does more than we do
// are left alone: our frames and field lists are as small as anybody accepts.
// RFC 9113 §6.5.2.
func (c *conn) apply(s frame.Setting) error {
	switch s.ID {
	case frame.HeaderTableSize:
		c.sender.setTableSize(s.Value)
	case frame.EnablePush:
		c.push = s.Value == 1
	case frame.MaxConcurrentStreams:
		c.pushLimit = min(s.Value, maxPushes)
	case frame.InitialWindowSize:
		return c.resize(Window(s.Value))
	}
	return nil
}

// resize changes the window that streams begin with, and by as much those that
// the streams have now. A window may get below zero so: then nothing is sent
// on its stream before it is above. One that gets too large is a
// FLOW_CONTROL_ERROR of the connection. RFC 9113 §6.9.2.
//
//lab:exercise 09-02
//lab:stub return nil
func (c *conn) resize(first Window) error {
	return nil
}

// setTableSize tells the encoder what the client remembers of our fields, in
// bytes.
func (s *sender) setTableSize(size uint32) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.encoder.SetTableSize(size)
}
