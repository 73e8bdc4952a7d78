package exercise

import "time"

// The ways to cut what is sent.
const (
	whole  = iota
	bytes1 // a byte a segment
	splits // once for each split point
	drip   // a byte, a pause, a byte
)

// pause is what lies between two segments where the system cannot tell
// whether the first was read. Where it can, readWait bounds the looks.
const (
	pause    = time.Millisecond
	readWait = 100 * time.Millisecond
)

// maxSplits bounds the connections of one send -splits.
const maxSplits = 512

// send [@NAME] [-bytes|-splits|-drip DURATION] PIECE… sends the pieces, joined,
// or frames, to both servers: in one segment; a byte a segment; once for every split
// point, each on a connection of its own (what is expected of NAME afterwards
// must then hold for all of them, and the smallest split that breaks is
// reported); or a byte each DURATION until all is sent or the server ends the
// connection.
//
// A PIECE is text with the escapes \r \n \t \0 \\ \xNN, or N*PIECE, or
// hex:0d0a, or file:NAME for a file of the archive, or 'frames:FRAME + FRAME',
// whose values have no spaces (\x20 is one). In their place may stand
// frame FRAME [+ FRAME…], or preface [SETTING=N…] [+ FRAME…], which is a
// client's preface and its SETTINGS.
//
// Or ws FRAME [+ FRAME…], frames of WebSocket as a client sends them: text,
// binary, continuation, close, ping, pong or an opcode as 0x3; then the payload
// as PIECEs, and code=1000 for a close. FRAME may say more (there is no FIN),
// unmasked, mask=37fa213d, rsv=100, len=N whatever follows, bits=7, 16 or 64
// of the length, and cut=N for the first N bytes alone.
//
// An error while sending fails nothing by itself: a server may answer before
// it has read everything. What is expected next decides.
func (r *run) send(neg bool, args []string) error {
	name, args := take(args)
	way, every := whole, time.Duration(0)
	if len(args) > 0 {
		switch args[0] {
		case "-bytes":
			way, args = bytes1, args[1:]
		case "-splits":
			way, args = splits, args[1:]
		case "-drip":
			if len(args) < 2 {
				return scriptError("send -drip wants a DURATION")
			}
			d, err := time.ParseDuration(args[1])
			if err != nil {
				return scriptError("send -drip: %v", err)
			}
			way, every, args = drip, d, args[2:]
		}
	}
	if _, _, err := r.message(args, new(h2client)); err != nil {
		return err
	}
	return r.both(func(s *side) error {
		if way == splits {
			return s.sendSplits(name, args)
		}
		b, err := s.fresh(name)
		if err != nil {
			return err
		}
		said, p, err := r.message(args, b.client)
		if err != nil {
			return err
		}
		r.used(name)
		for _, c := range b.sockets {
			c.note(p, said)
			if way == whole {
				c.write(p)
				continue
			}
			c.writeSlowly(p, every)
		}
		return nil
	})
}

// writeSlowly sends a byte at a time, each when the server has read the one
// before it or every so often, and stops when the server has ended the
// connection.
func (s *socket) writeSlowly(p []byte, every time.Duration) {
	reads := true
	for i := range p {
		switch {
		case i == 0:
		case every == 0:
			reads = reads && consumed([]*socket{s}, readWait)
		case s.quietFor(every) != nil:
			return
		}
		s.write(p[i : i+1])
		if s.sendEr != nil {
			return
		}
	}
}

// quietFor waits, and returns early when the server has ended the connection.
func (s *socket) quietFor(d time.Duration) error {
	deadline := time.Now().Add(d)
	for time.Now().Before(deadline) && s.readEr == nil {
		s.more(deadline)
	}
	if s.readEr != nil {
		return s.readEr
	}
	return s.sendEr
}

// sendSplits sends p once for each of its split points. The reference reads
// it whole: it stands for what the answer should be.
func (s *side) sendSplits(name string, args []string) error {
	client := new(h2client)
	said, p, err := s.run.message(args, client)
	if err != nil {
		return err
	}
	n := len(p) - 1
	if n < 1 || n > maxSplits {
		return scriptError("send -splits takes 2 to %d bytes, got %d",
			maxSplits+1, len(p))
	}
	if s.name == "reference" {
		b, err := s.open(name, 1)
		if err != nil {
			return err
		}
		b.client = client
		b.sockets[0].note(p, said)
		b.sockets[0].write(p)
		return nil
	}
	b, err := s.open(name, n)
	if err != nil {
		return err
	}
	b.client = client
	for i, c := range b.sockets {
		c.note(p, said)
		c.split = i + 1
		c.write(p[:c.split])
	}
	consumed(b.sockets, readWait)
	for _, c := range b.sockets {
		c.write(p[c.split:])
	}
	return nil
}
