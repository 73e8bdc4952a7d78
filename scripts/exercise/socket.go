package exercise

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"syscall"
	"time"
)

// socket is one connection to one server, with all that came on it.
type socket struct {
	conn   *net.TCPConn
	opened time.Time // from before the connect: a lower bound for timeouts
	got    []byte    // everything received
	pos    int       // how much of got earlier expects have used
	sent   []byte    // the beginning of everything sent
	total  int       // how much was sent in all
	split  int       // after which byte the input was split, 0 if it was not
	sendEr error     // why sending stopped early
	readEr error     // io.EOF, or why receiving stopped
	fin    bool      // the client has ended its half
	head   *head     // the last response head
	h2     frames    // what came, where frames are spoken
	said   []said    // what was sent, in words
	framed bool      // HTTP/2 is spoken
	worded bool      // said tells more than the bytes
	bundle *bundle   // that it belongs to
	heard  int       // how much its program had printed before
	window []byte    // of the compressed WebSocket messages that came
	tape   func(direction string, p []byte)
}

// open connects to addr. The problem it returns is fit for the learner.
func open(addr string) (*socket, error) {
	before := time.Now()
	conn, err := net.DialTimeout("tcp", addr, patience)
	if err != nil {
		return nil, &problem{kind: KindClosed, summary: fmt.Sprintf(
			"nobody accepts connections on %s: %v", addr, errors.Unwrap(err))}
	}
	return &socket{conn: conn.(*net.TCPConn), opened: before}, nil
}

// sentShown is how much of what was sent is kept for messages.
const sentShown = 4096

// write sends p. A server may rightly answer and close before it has read
// everything, so an error is kept and judged by what is expected next.
func (s *socket) write(p []byte) {
	if s.sendEr != nil {
		return
	}
	s.conn.SetWriteDeadline(time.Now().Add(patience))
	n, err := s.conn.Write(p)
	s.sent = append(s.sent, p[:min(n, max(0, sentShown-len(s.sent)))]...)
	s.total += n
	s.sendEr = err
	s.log(">", p[:n])
}

func (s *socket) log(direction string, p []byte) {
	if s.tape != nil && len(p) > 0 {
		s.tape(direction, p)
	}
}

// unread is what has come and was not expected yet.
func (s *socket) unread() []byte { return s.got[s.pos:] }

// more waits for further bytes until the deadline. The error is io.EOF at the
// end of the stream, os.ErrDeadlineExceeded when nothing came, or the
// connection's.
func (s *socket) more(deadline time.Time) error {
	if s.readEr != nil {
		return s.readEr
	}
	if len(s.unread()) > outputCap {
		return errFlood
	}
	s.conn.SetReadDeadline(deadline)
	buf := make([]byte, 64<<10)
	n, err := s.conn.Read(buf)
	s.got = append(s.got, buf[:n]...)
	s.log("<", buf[:n])
	if err != nil && !errors.Is(err, os.ErrDeadlineExceeded) {
		s.readEr = err
	}
	if n > 0 {
		return nil
	}
	return err
}

var errFlood = errors.New("flood")

// fill reads until enough(unread bytes) is true.
func (s *socket) fill(deadline time.Time, enough func(p []byte) bool) error {
	for !enough(s.unread()) {
		if err := s.more(deadline); err != nil {
			return err
		}
	}
	return nil
}

// wasReset reports whether the server's side ended with a reset (RST): it
// closed while bytes that it never read were waiting.
func (s *socket) wasReset() bool {
	return isReset(s.readEr) || isReset(s.sendEr)
}

func isReset(err error) bool {
	return errors.Is(err, syscall.ECONNRESET) ||
		errors.Is(err, syscall.EPIPE) || windowsReset(err)
}

// windowsReset knows Winsock's words for the same thing.
func windowsReset(err error) bool {
	var no syscall.Errno
	const aborted, reset = 10053, 10054
	return errors.As(err, &no) && (no == aborted || no == reset)
}

// state says in words whether the connection is open.
func (s *socket) state() string {
	switch {
	case s.wasReset():
		return "reset by the server (RST)"
	case s.readEr == io.EOF:
		return "ended by the server (FIN)"
	case s.readEr != nil:
		return s.readEr.Error()
	}
	return "open"
}

// waited is the problem of an expect that did not get what it waits for.
func (s *socket) waited(err error, want string, d time.Duration) *problem {
	var p *problem
	switch {
	case errors.Is(err, errFlood):
		p = &problem{kind: KindFlood, summary: fmt.Sprintf(
			"more than %d KiB came, far more than the answer needs",
			outputCap>>10)}
		return p.with("got", quote(s.unread()[:width/2])+" and so on")
	case errors.Is(err, os.ErrDeadlineExceeded):
		p = &problem{kind: KindHang,
			summary: fmt.Sprintf("waited %v for %s", d, want), waited: d}
	case isReset(err):
		p = &problem{kind: KindClosed, summary: fmt.Sprintf(
			"the connection was reset (RST) before %s", want)}
	default:
		p = &problem{kind: KindClosed, summary: fmt.Sprintf(
			"the connection ended before %s", want)}
	}
	p.with("got", s.arrived())
	p.with("state", "the connection is "+s.state())
	if isReset(err) {
		p.with("maybe", "a close while bytes wait unread resets the "+
			"connection, and the answer may be lost")
	}
	return p
}

// arrived is the end of what came, quoted, or "nothing".
func (s *socket) arrived() string {
	if len(s.unread()) == 0 {
		if s.pos > 0 {
			return "nothing more"
		}
		return "nothing"
	}
	if s.webSocket() {
		return wsText(s.unread())
	}
	return quote(s.unread())
}

// sentText is what was sent, as a message shows it.
func (s *socket) sentText() string {
	text := "nothing"
	switch {
	case (s.framed || s.worded) && len(s.said) > 0:
		text = s.framesSent()
	case s.split > 0 && s.split < len(s.sent):
		text = fmt.Sprintf("%s | %s  (split after byte %d)",
			quote(s.sent[:s.split]), quote(s.sent[s.split:]), s.split)
	case s.total > 0:
		text = quoteOf(s.sent, s.total)
	}
	if s.fin {
		text += ", then its end (FIN)"
	}
	return text
}
