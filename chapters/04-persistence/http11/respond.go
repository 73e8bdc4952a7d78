package http11

import (
	"cmp"
	"fmt"
	"io"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// copySize is the largest body that is copied behind its head. A larger one
// goes out beside it, in one system call all the same.
const copySize = 8 << 10

// respond puts the answer to req into c.out, or sends it where it is too much
// for that. keep says whether the connection may stay open; it reports whether
// it does. An answer that must not be sent as it is becomes a 500.
func (c *conn) respond(req *request.Request, r http10.Response, keep bool) (
	kept bool, err error) {
	if closer, ok := r.Stream.(io.Closer); ok {
		defer closer.Close()
	}
	if r.Status == 0 || c.cut {
		return false, nil
	}
	length, sent := http10.Framing(req.Method, &r)
	if sent && length < 0 && !InChunks(req, &r) {
		keep = false // the close is the end of the body: RFC 9112 §6.3
	}
	date := c.dateLine()
	out, refused := AppendHead(c.out, req, &r, keep, date)
	if r.Status < 200 {
		refused = fmt.Errorf("status %d: want 200 to 599", r.Status)
	}
	if refused != nil {
		r = http10.Text(500, http10.Reason(500))
		_, sent = http10.Framing(req.Method, &r)
		out, _ = AppendHead(c.out, req, &r, keep, date)
	}
	c.out, c.begun = out, true
	switch {
	case !sent:
		err = c.answered()
	case r.Stream != nil:
		err = c.stream(req, &r, length)
		endless := length < 0 && !InChunks(req, &r)
		c.cut = c.cut || err != nil && endless
	default:
		err = c.whole(r.Body)
	}
	return keep && err == nil, cmp.Or(refused, err)
}

// whole sends a body that is all there, or puts it behind its head. A large
// one goes in pieces: each has a clock of its own.
func (c *conn) whole(body []byte) error {
	if len(body) <= copySize {
		c.out = append(c.out, body...)
		return c.answered()
	}
	if err := c.limitWrite(); err != nil {
		return err
	}
	n := min(len(body), keepSize)
	c.both = append(c.both[:0], c.out, body[:n])
	rest := c.both // WriteTo cuts off what it has written
	_, err := rest.WriteTo(c.net)
	c.cut = c.cut || err != nil
	clear(c.both)
	c.stats.Writes++
	c.out = c.out[:0]
	for body = body[n:]; err == nil && len(body) > 0; body = body[n:] {
		n = min(len(body), keepSize)
		err = c.write(body[:n])
	}
	return err
}

// stream sends r.Stream, each piece as soon as it is read, the first together
// with the head. A Stream that ends before its length is io.ErrUnexpectedEOF:
// the length is declared already, and we have not kept our word.
func (c *conn) stream(req *request.Request, r *http10.Response,
	length int64) error {
	src, inChunks := r.Stream, InChunks(req, r)
	if length >= 0 {
		src = io.LimitReader(src, length)
	}
	piece := pieces.Get().(*[32 << 10]byte)
	defer pieces.Put(piece)
	for left := length; ; {
		n, err := src.Read(piece[:])
		left -= int64(n)
		if inChunks {
			c.out = AppendChunk(c.out, piece[:n])
		} else {
			c.out = append(c.out, piece[:n]...)
		}
		switch {
		case err == io.EOF && length >= 0 && left > 0:
			return cmp.Or(c.flush(), io.ErrUnexpectedEOF)
		case err == io.EOF:
			return c.endStream(req, r, inChunks)
		case err != nil:
			return cmp.Or(c.flush(), err)
		}
		if err := c.flush(); err != nil {
			return err
		}
	}
}

// endStream says that the Stream is over, where its length did not.
func (c *conn) endStream(req *request.Request, r *http10.Response,
	inChunks bool) (err error) {
	if inChunks {
		trailers := trailersOf(req, r.Stream)
		if c.out, err = AppendLastChunk(c.out, trailers); err != nil {
			return err
		}
	}
	return c.answered()
}
