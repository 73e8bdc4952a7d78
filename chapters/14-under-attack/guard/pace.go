package guard

import (
	"io"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// A Pace is how fast a body must come: PerSecond bytes on average of the time
// that we wait for it, with Grace before anybody counts. A body may be slow
// because the line is; one that takes an hour for a kilobyte wants something
// else. The zero Pace sets no limit.
type Pace struct {
	PerSecond int64
	Grace     time.Duration
}

// A paced body is read from src, as long as it keeps pace.
type paced struct {
	src    io.Reader
	pace   Pace
	now    func() time.Time
	waited time.Duration // in all reads
	bytes  int64
}

// Read reads from the body. One that has fallen behind is an
// os.ErrDeadlineExceeded, as if nothing came at all: 408. Only the time in
// here is the client's: what the handler does in between is not. What has come
// with this read counts, and at the body's end it is too late to complain.
//
//lab:exercise 14-03
//lab:stub return p.src.Read(b)
func (p *paced) Read(b []byte) (int, error) {
	return p.src.Read(b)
}

// Close lets nobody read any more.
func (p *paced) Close() error {
	if c, ok := p.src.(io.Closer); ok {
		return c.Close()
	}
	return nil
}

// Body returns src as a body that must keep pace, by a clock.
func (pace Pace) Body(src io.Reader, now func() time.Time) io.ReadCloser {
	return &paced{src: src, pace: pace, now: now}
}

// Bodies returns h with bodies that must keep pace.
func (pace Pace) Bodies(h http10.Handler) http10.Handler {
	if pace.PerSecond == 0 {
		return h
	}
	return func(r *request.Request) http10.Response {
		if r.ContentLength != 0 {
			r.Body = pace.Body(r.Body, time.Now)
		}
		return h(r)
	}
}
