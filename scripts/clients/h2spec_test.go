package clients

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/summerwind/h2spec/config"
	"github.com/summerwind/h2spec/generic"
	"github.com/summerwind/h2spec/hpack"
	"github.com/summerwind/h2spec/http2"
	"github.com/summerwind/h2spec/spec"
)

// cases is how many h2spec v2.2.1 has, the strict ones included.
const cases = 146

// h2specWaits is how long it waits for a frame, if nobody tells it otherwise.
const h2specWaits = 2 * time.Second

// Every case of h2spec is a subtest. None may fail, none be skipped.
func TestH2spec(t *testing.T) {
	runAll(t, serve(t, "09-multiplexing").addr, false)
}

// The same on the one port, over TLS, where both sides have agreed to HTTP/2.
// Without TLS what is no preface is HTTP/1 there and answered so, which case
// 3.5/2 does not expect, and RFC 9113 §3.4 allows.
func TestH2specOnePort(t *testing.T) {
	runAll(t, serve(t, "13-one-port", "-cert", t.TempDir()).addr, true)
}

func runAll(t *testing.T, addr string, secret bool) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		t.Fatal(err)
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		t.Fatal(err)
	}
	c := &config.Config{Host: host, Port: number, Path: "/", Strict: true,
		TLS: secret, Insecure: true, Timeout: h2specWaits, MaxHeaderLen: 4000}
	count := 0
	for _, group := range []*spec.TestGroup{generic.Spec(), http2.Spec(),
		hpack.Spec()} {
		runGroup(t, c, group, &count)
	}
	if count != cases {
		t.Errorf("got %d cases, want %d", count, cases)
	}
}

func runGroup(t *testing.T, c *config.Config, g *spec.TestGroup, count *int) {
	for i, one := range append(g.Tests, g.StrictTests...) {
		*count++
		name := fmt.Sprintf("%s/%d %s", g.ID(), i+1, one.Desc)
		t.Run(strings.ReplaceAll(name, "/", "."), func(t *testing.T) {
			runCase(t, c, one)
		})
	}
	for _, inner := range g.Groups {
		runGroup(t, c, inner, count)
	}
}

func runCase(t *testing.T, c *config.Config, one *spec.TestCase) {
	conn, err := spec.Dial(c)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	err = one.Run(c, conn)
	var wrong *spec.TestError
	if errors.As(err, &wrong) {
		t.Fatalf("%s\nwant %s\ngot  %s", one.Requirement,
			strings.Join(wrong.Expected, ", or "), wrong.Actual)
	}
	if err != nil {
		t.Fatal(err)
	}
}
