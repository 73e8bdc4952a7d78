package exercise

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the golden transcripts anew")

func TestMain(m *testing.M) {
	programs := map[string]func(){}
	for name, s := range servers {
		programs[name] = func() {
			if os.Getenv(asTool) == "" {
				go obey(os.Stdin, os.Stderr)
			}
			s.listen()
		}
	}
	testscript.Main(m, programs)
}

// TestGolden compares what a learner reads, for every kind of failure, with
// the transcript in testdata/golden. The names before the slash are servers
// of server_test.go, those after it scripts of testdata/course.txtar.
func TestGolden(t *testing.T) {
	for _, name := range []string{
		"right/01-01-hello", "right/01-02-split",
		"lf-only/01-01-hello", "wrong-status/01-01-hello",
		"wrong-body/01-01-hello", "short-body/01-01-hello",
		"no-length/01-01-hello", "talks-on/01-01-hello",
		"hang/01-01-hello", "panics/01-01-hello", "crashes/01-01-hello", "exits/01-01-hello",
		"resets/01-01-hello", "races/01-01-hello", "floods/01-01-hello",
		"floods-log/01-01-hello", "never-listens/01-01-hello",
		"one-read/01-02-split", "hasty/01-03-silence",
		"right/01-04-course-fault", "ignores-stop/01-05-stop",
		"right/01-05-stop", "right/01-06-not-begun",
		"right/01-07-script-fault", "right/01-08-client",
		"wrong-body/01-08-client", "starts-anyway/01-09-refuse",
		"right/01-09-refuse",
		"right/01-10-chunks", "chunk-size/01-10-chunks",
		"chunk-lf/01-10-chunks", "no-last-chunk/01-10-chunks",
		"no-trailer/01-10-chunks", "both-lengths/01-10-chunks",
		"right/01-11-frames", "right/01-12-response", "right/01-13-refused",
		"h2-client-preface/01-11-frames", "h2-ping-first/01-11-frames",
		"h2-http1/01-11-frames", "h2-ping-zeros/01-11-frames",
		"h2-ping-no-ack/01-11-frames", "h2-ping-silent/01-11-frames",
		"h2-counts-header/01-11-frames", "h2-id-of-3/01-11-frames",
		"h2-reserved/01-11-frames", "h2-goaway/01-11-frames",
		"h2-wrong-body/01-12-response", "h2-404/01-12-response",
		"h2-short-body/01-12-response", "h2-no-end/01-12-response",
		"h2-no-end-headers/01-12-response",
		"h2-text-block/01-12-response",
		"h2-headers-swallow/01-12-response",
		"h2-other-stream/01-12-response", "h2-goaway-code/01-12-response",
		"h2-goaway-last/01-12-response", "h2-closes/01-12-response",
		"h2-chatty/01-11-frames", "h2-chatty/01-12-response",
		"h2-upper-case/01-12-response", "h2-floods/01-11-frames",
		"right/01-14-tool", "counts-more/01-14-tool", "counts-less/01-14-tool",
		"right/01-15-input", "counts-more/01-15-input",
		"says-all/01-16-said", "says-once/01-16-said",
		"right/01-17-ws", "ws-more/01-17-ws",
		"ws-masked/01-17-ws", "ws-binary/01-17-ws", "ws-other/01-17-ws",
		"ws-short/01-17-ws", "ws-rsv/01-17-ws", "ws-long/01-17-ws",
		"ws-turn/01-17-ws", "ws-half/01-17-ws", "ws-silent/01-17-ws",
		"ws-code/01-17-ws", "ws-accept/01-17-ws",
		"ws-bye-twice/01-17-ws", "ws-bye-half/01-17-ws",
		"ws-pong-twice/01-17-ws", "ws-pings/01-17-ws",
		"right/01-18-deflate", "ws-keeps/01-18-deflate",
		"ws-forgets/01-18-deflate", "ws-keeps-unsaid/01-18-deflate",
		"ws-corrupt/01-18-deflate",
		"ws-other/01-19-said", "ws-keeps/01-20-offer",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server, script, _ := strings.Cut(name, "/")
			got := transcript(t, server, script, false)
			compare(t, server+"-"+script, got)
		})
	}
}

// TestWithoutReference shows that a learner's copy without solutions/ works,
// and says what it lacks.
func TestWithoutReference(t *testing.T) {
	compare(t, "no-reference", transcript(t, "right", "01-01-hello", true))
}

// transcript runs one script of the small course against one server.
func transcript(t *testing.T, server, script string, alone bool) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	root := smallCourse(t)
	s, err := newSuite(filepath.Join(root, "chapters", "01-demo"),
		Program{Path: self, Name: server,
			Env: []string{"DEMO_COURSE=" + root}})
	if err != nil {
		t.Fatal(err)
	}
	s.only, s.alone = script[:len("01-01")], alone
	if !alone {
		s.references.once.Do(func() {})
		s.references.program = Program{Path: self, Name: "right"}
	}
	defer s.close()
	s.run(new(sequence))
	var out strings.Builder
	s.print(&out)
	return steady(out.String())
}

var testPlace = regexp.MustCompile(`(_test\.go):\d+`)

// steady removes what differs from run to run, and where in these tests a
// server is.
func steady(s string) string {
	return testPlace.ReplaceAllString(Steady(s), "$1:1")
}

// smallCourse unpacks a course of one chapter.
func smallCourse(t *testing.T) string {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/course.txtar")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	for _, f := range ar.Files {
		// An exercise is an archive itself: its markers are indented here.
		data := bytes.ReplaceAll(f.Data, []byte("\n> -- "), []byte("\n-- "))
		path := filepath.Join(root, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", "golden", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
	first, _, _ := strings.Cut(strings.TrimSpace(got), "\n\n")
	if n := strings.Count(first, "\n") + 1; n > maxLines {
		t.Errorf("%s: a failure of %d lines, want at most %d", name, n, maxLines)
	}
}
