package stream

// A Stream is what the rules need to know of one.
type Stream struct {
	ID    uint32
	State State
	// Window is how many bytes of DATA the client lets us send. Whoever sends
	// them keeps count, and says here what is left when the stream ends.
	Window int32
	// Owner is whatever the connection keeps with the stream.
	Owner any

	declared int64 // the request's content-length, -1 without
	received int64 // bytes of DATA, padding not counted
}

// Streams are those of a connection: the ones that live, and as much as need be
// of those that are over.
type Streams struct {
	// Max is how many streams the client may have at a time: our
	// SETTINGS_MAX_CONCURRENT_STREAMS.
	Max uint32
	// New makes room for a stream. Nil means new(Stream).
	New func() *Stream
	// Watch, if not nil, sees every move.
	Watch func(id uint32, e Event, from, to State)

	live   map[uint32]*Stream
	count  uint32 // of those that the client has opened
	last   uint32 // the highest identifier that the client has used
	own    uint32 // and that we have
	closed history
	reset  history
}

// How many streams that are over are remembered. Those that we have reset must
// be known for as long as the client may send on them: as many as it may have
// at a time is enough for one round trip. The rest only serve better errors.
const (
	closedKept = 32
	resetKept  = 256
)

// NewStreams returns those of a new connection.
func NewStreams(most uint32) *Streams {
	return &Streams{Max: most, live: make(map[uint32]*Stream),
		closed: history{most: closedKept}, reset: history{most: resetKept}}
}

// Last returns the highest identifier that the client has used.
func (ss *Streams) Last() uint32 { return ss.last }

// Own returns how many of those that live are ours: pushes.
func (ss *Streams) Own() int { return len(ss.live) - int(ss.count) }

// Len returns how many streams live.
func (ss *Streams) Len() int { return len(ss.live) }

// All calls f with each stream that lives.
func (ss *Streams) All(f func(*Stream)) {
	for _, s := range ss.live {
		f(s)
	}
}

// Find returns a stream that lives, nil if id is none.
func (ss *Streams) Find(id uint32) *Stream { return ss.live[id] }

// StateOf returns the state of any stream. All below one that was used are
// closed, used or not. RFC 9113 §5.1.1.
//
//lab:exercise 08-02
//lab:stub return Idle
func (ss *Streams) StateOf(id uint32) State {
	return Idle
}

// On does what an event does to a stream, and returns the stream if it lived
// before. A stream that closes is remembered, and lives no longer. Errors are
// State.After's.
func (ss *Streams) On(id uint32, e Event) (*Stream, error) {
	s, from := ss.live[id], Idle
	if s != nil {
		from = s.State
	} else {
		from = ss.StateOf(id)
	}
	next, err := from.After(e, id)
	if err != nil && err != ErrIgnored {
		return s, err
	}
	if ss.Watch != nil {
		ss.Watch(id, e, from, next)
	}
	if s == nil {
		if from == Reset && next == Closed {
			ss.reset.forget(id)
		}
		return nil, err
	}
	s.State = next
	if next == Closed || next == Reset {
		ss.end(s)
	}
	return s, err
}

// Receive opens the stream of a HEADERS frame, or takes one for a stream that
// is there: its trailers. A client's identifiers are odd, and each is higher
// than all before; another one is a PROTOCOL_ERROR of the connection, except
// that a stream which is known to be over (closed and reset know some) has an
// error of its own: see After. More streams than Max are refused (see admit),
// and their numbers are used up all the same. RFC 9113 §5.1.1, §5.1.2.
//
//lab:exercise 08-02
//lab:stub return &Stream{ID: id, State: Open, declared: -1}, nil
func (ss *Streams) Receive(id uint32) (*Stream, error) {
	return &Stream{ID: id, State: Open, declared: -1}, nil
}

// admit refuses stream id if the client has Max streams already. REFUSED_STREAM
// says that nothing was done, so that the client may try again. It may have
// sent more on that stream: so it is remembered as one that we have reset. It
// need not open before. Our own streams do not count. RFC 9113 §5.1.2, §8.7.
//
//lab:exercise 08-07
//lab:stub return nil
func (ss *Streams) admit(id uint32) error {
	return nil
}

// Promise opens a stream of our own, for a push. RFC 9113 §8.4.1.
func (ss *Streams) Promise() (*Stream, error) {
	ss.own += 2
	s := ss.add(ss.own)
	return ss.On(s.ID, SendPushPromise)
}

// add makes a stream that lives, and is idle. It counts the client's.
func (ss *Streams) add(id uint32) *Stream {
	var s *Stream
	if ss.New != nil {
		s = ss.New()
	} else {
		s = new(Stream)
	}
	*s = Stream{ID: id, Owner: s.Owner, declared: -1}
	ss.live[id] = s
	if id%2 == 1 {
		ss.count++
	}
	return s
}

// end makes a stream a memory.
func (ss *Streams) end(s *Stream) {
	delete(ss.live, s.ID)
	if s.ID%2 == 1 {
		ss.count--
	}
	kept := &ss.closed
	if s.State == Reset {
		kept = &ss.reset
	}
	kept.add(ended{s.ID, s.Window})
}

// Ended returns the window of a stream that is over: how much we could still
// send on it, in bytes. It is kept for a while, for whoever makes it too large
// has made a mistake, be it seen late. nil: it is forgotten, or not over.
func (ss *Streams) Ended(id uint32) (window *int32) {
	if e := ss.closed.find(id); e != nil {
		return &e.window
	}
	return nil
}
