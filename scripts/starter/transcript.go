package starter

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"barewire/scripts/course"
)

// commandTime is how long a recorded command, and a server's start, may take.
const commandTime = 10 * time.Second

// shownAddr stands in transcripts for whatever port was free.
const shownAddr = "127.0.0.1:8080"

// Transcripts are the pages with their gen:run blocks recorded anew: the
// chapter's reference server is built and started, the command runs against it.
// A block whose client is not installed here stays as it is.
func Transcripts(root string) (Files, error) {
	dir, err := os.MkdirTemp("", "transcripts")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	r := &recorder{root: root, dir: dir, built: map[string]string{}}
	return eachPage(root, func(page string) func(*block) (string, error) {
		return func(b *block) (string, error) {
			if b.verb != "run" {
				return b.body, nil
			}
			return r.render(b, page)
		}
	})
}

// A recorder builds each chapter's reference once.
type recorder struct {
	root, dir string
	built     map[string]string // program by chapter
}

// A recording is what a gen:run block asks for.
type recording struct {
	chapter string
	serve   []string // flags of the server
	stdin   string   // as written, with escapes
	command string   // for sh
}

func (r *recorder) render(b *block, page string) (string, error) {
	rec, err := parseRecording(b.args)
	if err != nil {
		return "", b.problem(err.Error())
	}
	if rec.chapter == "" {
		rec.chapter = filepath.Base(filepath.Dir(page))
	}
	output, err := r.record(rec)
	if notInstalled(err) {
		fmt.Fprintf(os.Stderr, "%s:%d: not installed here: %s; the block stays\n", b.file, b.line, rec.command)
		return b.body, nil
	}
	if err != nil {
		return "", b.problem(err.Error())
	}
	return fenced("console", "$ "+rec.shown()+"\n"+output), nil
}

var option = regexp.MustCompile(`^-(serve|stdin|chapter)\s+(?:'([^']*)'|(\S+))\s*`)

// parseRecording reads options, then the command.
func parseRecording(args string) (recording, error) {
	var rec recording
	for {
		m := option.FindStringSubmatch(args)
		if m == nil {
			break
		}
		value := m[2] + m[3]
		switch m[1] {
		case "serve":
			rec.serve = strings.Fields(value)
		case "stdin":
			rec.stdin = value
		case "chapter":
			rec.chapter = value
		}
		args = args[len(m[0]):]
	}
	if rec.command = args; args == "" || args[0] == '-' {
		return rec, fmt.Errorf("got %q, want a command after -serve 'FLAGS', -stdin 'TEXT' or -chapter NN", args)
	}
	return rec, nil
}

// shown is the command as somebody would type it.
func (rec recording) shown() string {
	command := fill(rec.command, shownAddr, "go run .")
	if rec.stdin != "" {
		command = "printf '" + rec.stdin + "' | " + command
	}
	return command
}

// fill replaces the names in braces.
func fill(text, addr, program string) string {
	host, port, _ := net.SplitHostPort(addr)
	return strings.NewReplacer(
		"{addr}", addr, "{host}", host, "{port}", port,
		"{url}", "http://"+addr, "{program}", program,
	).Replace(text)
}

// notInstalled is the shell's word for a command that it did not find.
func notInstalled(err error) bool {
	exit := (*exec.ExitError)(nil)
	return errors.As(err, &exit) && exit.ExitCode() == 127
}

func (r *recorder) record(rec recording) (string, error) {
	program, err := r.build(rec.chapter)
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*commandTime)
	defer cancel()
	addr := shownAddr
	if fill(rec.command, "", "") != strings.ReplaceAll(rec.command, "{program}", "") {
		stop, at, err := startServer(ctx, program, rec.serve)
		if err != nil {
			return "", err
		}
		defer stop()
		addr = at
	}
	stdin, err := strconv.Unquote(`"` + strings.ReplaceAll(rec.stdin, `"`, `\"`) + `"`)
	if err != nil {
		return "", fmt.Errorf("-stdin '%s': %w", rec.stdin, err)
	}
	// A tool's arguments may be files of its chapter.
	chapter := filepath.Join(r.root, "solutions", filepath.Base(program))
	output, err := runShell(ctx, fill(rec.command, addr, program), stdin, filepath.Dir(program), chapter)
	return normal(output, addr), err
}

// build makes a chapter's reference program, the first time only.
func (r *recorder) build(name string) (string, error) {
	ch, err := course.LoadChapter(r.root, "solutions", name)
	if err != nil {
		return "", err
	}
	if r.built[ch.Name] != "" {
		return r.built[ch.Name], nil
	}
	program := filepath.Join(r.dir, ch.Name)
	cmd := exec.Command("go", "build", "-o", program, ".")
	cmd.Dir = ch.Dir
	if output, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build in %s: %w\n%s", ch.Dir, err, output)
	}
	r.built[ch.Name] = program
	return program, nil
}

// runShell runs one command line in a folder and returns all that it prints. Its
// status is the command's own business, except for one that is not installed or
// too slow.
func runShell(ctx context.Context, command, stdin, home, dir string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, commandTime)
	defer cancel()
	// On a terminal curl draws no progress between the lines of an answer.
	curlrc := filepath.Join(home, ".curlrc")
	if err := os.WriteFile(curlrc, []byte("no-progress-meter\n"), 0o666); err != nil {
		return "", err
	}
	cmd := exec.CommandContext(ctx, "sh", "-c", command)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+home, "LC_ALL=C.UTF-8", "TZ=UTC")
	cmd.Stdin = strings.NewReader(stdin)
	cmd.WaitDelay = time.Second
	output, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return "", fmt.Errorf("%s did not end within %v; so far it printed\n%s", command, commandTime, output)
	}
	if err != nil && !notInstalled(err) {
		err = nil
	}
	return string(output), err
}

var unsteady = []struct {
	pattern *regexp.Regexp
	steady  string
}{
	{regexp.MustCompile(`(?i)(\bdate: )\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT`), "${1}Sun, 22 Nov 2026 12:00:00 GMT"},
	{regexp.MustCompile(`\bcurl/\d+(\.\d+)*`), "curl/8"},
	{regexp.MustCompile(`(from (?:127\.0\.0\.1|::1) port) \d+`), "$1 50000"},
}

// normal is output as every machine would print it: the course's port, one
// date, no version of curl, LF alone.
func normal(output, addr string) string {
	_, port, _ := net.SplitHostPort(addr)
	for _, u := range unsteady {
		output = u.pattern.ReplaceAllString(output, u.steady)
	}
	output = regexp.MustCompile(`\b`+port+`\b`).ReplaceAllString(output, "8080")
	return strings.ReplaceAll(output, "\r", "")
}

// startServer runs a program on a free port until stop is called.
func startServer(ctx context.Context, program string, flags []string) (stop func(), addr string, err error) {
	ctx, cancel := context.WithCancel(ctx)
	cmd := exec.CommandContext(ctx, program, append([]string{"-addr", "127.0.0.1:0"}, flags...)...)
	started := make(chan string, 1)
	listening := &listener{addr: started}
	cmd.Stdout, cmd.Stderr = listening, listening
	if err := cmd.Start(); err != nil {
		cancel()
		return nil, "", err
	}
	stop = func() { cancel(); _ = cmd.Wait() }
	select {
	case addr := <-started:
		return stop, addr, nil
	case <-time.After(commandTime):
		stop()
		return nil, "", fmt.Errorf("%s printed no \"listening on\" within %v, but %q", filepath.Base(program), commandTime, listening.text.String())
	}
}

// A listener waits for the line with a server's address to pass.
type listener struct {
	text bytes.Buffer
	addr chan string
}

var listeningOn = regexp.MustCompile(`listening on (\S+)\r?\n`)

func (l *listener) Write(p []byte) (int, error) {
	if l.addr == nil {
		return len(p), nil
	}
	l.text.Write(p)
	if m := listeningOn.FindSubmatch(l.text.Bytes()); m != nil {
		l.addr <- string(m[1])
		l.addr = nil
	}
	return len(p), nil
}
