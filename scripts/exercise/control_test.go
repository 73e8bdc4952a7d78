package exercise

import (
	"strings"
	"testing"
)

const dump = `goroutine 1 [select]:
barewire/01-sockets.main()
	/course/chapters/01-sockets/main.go:40 +0x2f

goroutine 8 [IO wait]:
internal/poll.runtime_pollWait(0x7f, 0x72)
	/go/src/runtime/netpoll.go:351 +0x85
net.(*TCPListener).Accept(0xc000012345)
	/go/src/net/tcpsock.go:387 +0x30
barewire/01-sockets/tcp.(*Server).Serve(0xc0, {0x1, 0x2})
	/course/chapters/01-sockets/tcp/serve.go:30 +0x44

goroutine 19 [IO wait, 2 minutes]:
bufio.(*Reader).ReadSlice(0xc0, 0xa)
	/go/src/bufio/bufio.go:350 +0x29
barewire/01-sockets/tcp.(*LineReader).ReadLine(0xc0)
	/course/chapters/01-sockets/tcp/line.go:41 +0x5d
barewire/01-sockets/tcp.(*Conversation).Serve(0xc0)
	/course/chapters/01-sockets/tcp/conversation.go:52 +0x1a
created by barewire/01-sockets/tcp.(*Server).Serve in goroutine 8
	/course/chapters/01-sockets/tcp/serve.go:35 +0x9

goroutine 20 [syscall]:
os/signal.signal_recv()
	/go/src/runtime/sigqueue.go:152 +0x29
`

func TestParseStacks(t *testing.T) {
	all := parseStacks(dump, "/course")
	if len(all) != 3 {
		t.Fatalf("got %d goroutines, want the 3 that run the chapter's code",
			len(all))
	}
	talking := serving(all)
	if len(talking) != 1 {
		t.Fatalf("got %d goroutines that serve, want 1: %v", len(talking),
			talking)
	}
	want := "chapters/01-sockets/tcp/line.go:41 (*LineReader).ReadLine"
	if got := talking[0].calls[0].String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := talking[0].state; got != "IO wait" {
		t.Errorf("got state %q, want IO wait", got)
	}
}

// The runner's own frames are never shown as the learner's.
func TestParseStacksLeavesTheMachineryOut(t *testing.T) {
	text := strings.ReplaceAll(dump, "/course/chapters/", "/course/scripts/")
	if all := parseStacks(text, "/course"); len(all) != 0 {
		t.Errorf("got %v, want none", all)
	}
}
