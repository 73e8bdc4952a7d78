package frame

import (
	"bufio"
	"io"
	"sync"
)

// A Reader reads frames as ReadFrame does, without a copy: it looks at them
// where they lie, in the buffer of a bufio.Reader. It takes nothing from there
// before it has to, so nobody else can read from that one.
//
//	br's buffer  | frames returned | ahead: not yet looked at | free |
//	              <---- taken ---->
type Reader struct {
	br    *bufio.Reader
	max   uint32  // of a payload, in bytes
	ahead []byte  // what br holds behind the last frame
	taken int     // bytes that br holds before that
	large *[]byte // the last frame's payload, if br's buffer is too small
	asked int     // how often br was asked for more than was ahead
}

// NewReader returns a Reader of the frames in br, each with at most max bytes
// of payload: the SETTINGS_MAX_FRAME_SIZE that we announced. Zero means
// DefaultMaxSize, which holds as long as we have announced nothing.
func NewReader(br *bufio.Reader, max uint32) *Reader {
	if max == 0 {
		max = DefaultMaxSize
	}
	return &Reader{br: br, max: max}
}

// Buffered returns how many bytes are here that ReadFrame has not returned.
// Where there are none, ReadFrame waits; where they are half a frame, it does
// as well.
func (r *Reader) Buffered() int { return r.br.Buffered() - r.taken }

// Ready reports whether a whole frame is here, so that ReadFrame need not wait
// for the rest of it. One that does not fit into br's buffer never is.
func (r *Reader) Ready() bool {
	here, _ := r.br.Peek(r.br.Buffered())
	here = here[r.taken:]
	h, err := ParseHeader(here)
	return err == nil && len(here) >= HeaderLen+int(h.Length)
}

// Asked returns how often ReadFrame had to ask for bytes that were not ahead.
func (r *Reader) Asked() int { return r.asked }

// ReadFrame is the function ReadFrame but for the payload, which is valid only
// until the next call. It allocates nothing for a frame that fits into the
// buffer of br, header and all. A larger one has a buffer that others had
// before: release gives it back when the next frame is read.
//
//lab:exercise 05-08
//lab:stub return ReadFrame(r.br, r.max)
func (r *Reader) ReadFrame() (Header, []byte, error) {
	return ReadFrame(r.br, r.max)
}

// peek returns what is ahead, at least n bytes. It waits if they are not here.
func (r *Reader) peek(n int) ([]byte, error) {
	if len(r.ahead) >= n {
		return r.ahead, nil
	}
	r.asked++
	return r.fill(n)
}

// fill waits until n bytes are ahead, more than there are now and no more than
// br's buffer can hold, and returns all that are. What was taken makes
// room first. The error is io.EOF only if nothing is ahead.
//
//lab:exercise 05-08
//lab:stub return nil, io.EOF
func (r *Reader) fill(n int) ([]byte, error) {
	return nil, io.EOF
}

// larges are buffers for payloads that do not fit into br's. They are shared by
// all connections: most of ten thousand wait for a frame of 20 bytes, and 16
// KiB each for the large one that may come are 160 MB for nothing.
var larges = sync.Pool{New: func() any {
	p := make([]byte, DefaultMaxSize)
	return &p
}}

// readLarge reads the frame of h with its payload in a buffer that is ours
// until release. It returns err with it.
func (r *Reader) readLarge(h Header, err error) (Header, []byte, error) {
	r.br.Discard(r.taken + HeaderLen)
	r.ahead, r.taken = nil, 0
	if h.Length <= DefaultMaxSize {
		r.large = larges.Get().(*[]byte)
	} else {
		p := make([]byte, h.Length)
		r.large = &p
	}
	p := (*r.large)[:h.Length]
	if _, cut := io.ReadFull(r.br, p); cut != nil {
		return Header{}, nil, insideFrame(cut)
	}
	return h, p, err
}

// release gives the last frame's large payload back.
func (r *Reader) release() {
	if len(*r.large) == DefaultMaxSize {
		larges.Put(r.large)
	}
	r.large = nil
}
