package exercise

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"barewire/scripts/course"
)

// references builds the reference's program of a chapter when it is first
// asked for, and shares one process among the scripts that start it with the
// same flags: it is trusted, so nothing they do to it shows elsewhere.
type references struct {
	chapter *course.Chapter

	once    sync.Once
	program Program
	err     error // errNoReference, or why it does not build

	mu     sync.Mutex
	shared map[string]*sharedProcess
}

type sharedProcess struct {
	once sync.Once
	proc *process
	err  error
}

// exe is what the names of programs end in.
var exe = map[bool]string{true: ".exe"}[runtime.GOOS == "windows"]

var errNoReference = errors.New("solutions/ is not here")

// get returns the reference's program, built if need be.
func (r *references) get() (Program, error) {
	r.once.Do(func() { r.program, r.err = r.find() })
	return r.program, r.err
}

// state is the report's word for it.
func (r *references) state() string {
	if _, err := r.get(); err != nil {
		return "missing"
	}
	return "built"
}

// find looks for a program that is there already, by content hash or by
// BAREWIRE_REFERENCE, before it builds one.
func (r *references) find() (Program, error) {
	name, root := r.chapter.Name, r.chapter.Root
	if dir := os.Getenv("BAREWIRE_REFERENCE"); dir != "" {
		path := filepath.Join(dir, name+exe)
		if _, err := os.Stat(path); err == nil {
			return Program{Path: path, Name: programName}, nil
		}
	}
	src := filepath.Join(root, "solutions", name)
	if _, err := os.Stat(src); err != nil {
		return Program{}, errNoReference
	}
	hash, err := referenceHash(r.chapter)
	if err != nil {
		return Program{}, err
	}
	path := filepath.Join(course.State(root), "ref", hash, name+exe)
	if _, err := os.Stat(path); err != nil {
		if err := build(src, path); err != nil {
			return Program{}, err
		}
	}
	return Program{Path: path, Name: programName}, nil
}

// referenceHash is the content of the solutions that a chapter's reference is
// built from, and of the machinery that it carries.
func referenceHash(c *course.Chapter) (string, error) {
	dirs := []string{filepath.Join(c.Root, "scripts", "exercise")}
	for _, name := range append([]string{c.Name}, c.Needs...) {
		dirs = append(dirs, filepath.Join(c.Root, "solutions", name))
	}
	return course.HashDirs(c.Root, dirs...)
}

// build compiles the reference as a test binary, for that is a program with a
// control channel. It appears under its name whole or not at all.
func build(src, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	part := fmt.Sprintf("%s.%d", path, os.Getpid())
	cmd := exec.Command("go", "test", "-c", "-o", part, ".")
	cmd.Dir = src
	cmd.Env = append(os.Environ(), "GOWORK="+
		filepath.Join(filepath.Dir(src), "go.work"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("the reference does not build: %v\n%s",
			err, bytes.TrimSpace(out))
	}
	return os.Rename(part, path)
}

// start returns a process of the reference: a shared one unless private.
func (r *references) start(flags []string, private bool) (*process, error) {
	p, err := r.get()
	if err != nil {
		return nil, err
	}
	if private {
		return start(p, r.chapter.Root, flags)
	}
	r.mu.Lock()
	if r.shared == nil {
		r.shared = map[string]*sharedProcess{}
	}
	key := strings.Join(flags, "\x00")
	s := r.shared[key]
	if s == nil {
		s = new(sharedProcess)
		r.shared[key] = s
	}
	r.mu.Unlock()
	s.once.Do(func() { s.proc, s.err = start(p, r.chapter.Root, flags) })
	return s.proc, s.err
}

func (r *references) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	var ended sync.WaitGroup
	for _, s := range r.shared {
		if s.proc != nil {
			ended.Go(s.proc.kill)
		}
	}
	ended.Wait()
	r.shared = nil
}
