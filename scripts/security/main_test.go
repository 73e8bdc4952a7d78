package main

import (
	"bytes"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/http2"
)

// A row of scripts/attack is read as it was printed.
func TestRead(t *testing.T) {
	const out = "attack             done     cut off  memory  goroutines  " +
		"cpu   bystander        left over\n" +
		"smuggling          7953     7950       1 MiB  -9          0.42   " +
		"1.5 x 3 lost  0 goroutines, 0 descriptors  GOT THROUGH 12\n"
	got, err := read(out)
	want := cost{Memory: 1, Goroutines: -9, CPU: .42, Bystander: 1.5, Lost: 3,
		Through: 12}
	if err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	if _, err := read("attack: refused"); err == nil {
		t.Error("got a row where there is none")
	}
}

// Every attack has a bound, and there is no other.
func TestBoundsAreOfAttacks(t *testing.T) {
	_, err := choose("rapid-reset,nonsense")
	if err == nil || !strings.Contains(err.Error(), `"nonsense"`) {
		t.Errorf("got %v, want nonsense named", err)
	}
	m := programs{attacker: "false"}
	if _, err := m.attack("ping", "", usual); err == nil {
		t.Error("an attacker that fails is no error")
	}
}

// docs/security.md has a place for each table.
func TestPage(t *testing.T) {
	file := filepath.Join("..", "..", "docs", "security.md")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"costs", "answers"} {
		once, err := splice(string(text), name, "x\n")
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := splice(once, name, "x\n"); again != once {
			t.Errorf("%s: twice is not once", name)
		}
	}
}

// The last words of a server are those that matter.
func TestListen(t *testing.T) {
	var two bytes.Buffer
	f := http2.NewFramer(&two, nil)
	f.WriteSettings()
	f.WriteSettingsAck()
	greeting := two.String()
	f.WriteSettingsAck()
	acks := two.String()
	f.WriteGoAway(1, http2.ErrCodeEnhanceYourCalm, nil)
	f.WriteRSTStream(1, http2.ErrCodeCancel)
	const ok = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"
	const up = "HTTP/1.1 101 Switching Protocols\r\n\r\n"
	for said, want := range map[string]string{
		"":                                      "",
		ok:                                      "200",
		ok + ok:                                 "200",
		greeting:                                "",
		acks:                                    "SETTINGS ACK",
		ok + "HTTP/1.1 400 Bad Request\r\n\r\n": "400",
		two.String():                            "GOAWAY ENHANCE_YOUR_CALM",
		up:                                      "101",
		up + "\x8a\x01a\x81\x01a":               "messages",
		up + "\x81\x01a\x88\x02\x03\xf0":        "close 1008",
		up + "\x82\x7e\x01\x00":                 "messages",
	} {
		if got := listen(strings.NewReader(said)); got != want {
			t.Errorf("%q: got %q, want %q", said, got, want)
		}
	}
}

// A tap hears what a server says, and who ended it.
func TestTap(t *testing.T) {
	const answer = "HTTP/1.1 408 \r\nContent-Length: 0\r\n\r\n"
	for want, end := range map[string]func(client, server net.Conn){
		"408, and the end": func(client, server net.Conn) {
			server.Close()
			io.ReadAll(client)
		},
		"408": func(client, server net.Conn) {
			io.ReadFull(client, make([]byte, len(answer)))
			client.(*net.TCPConn).SetLinger(0)
			client.Close()
			for err := error(nil); err == nil; {
				_, err = io.WriteString(server, answer)
			}
			server.Close()
		},
	} {
		if got := tapped(t, answer, end); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// tapped is what a tap hears of a request, its answer and an end.
func tapped(t *testing.T, answer string, end func(client,
	server net.Conn)) string {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	tp, err := newTap(ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	client, err := net.Dial("tcp", tp.ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	io.WriteString(client, "GET / HTTP/1.1\r\n")
	server, err := ln.Accept()
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(server, answer)
	end(client, server)
	client.Close()
	return tp.close()
}
