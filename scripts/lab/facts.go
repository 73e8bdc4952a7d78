package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"

	"barewire/scripts/course"

	"golang.org/x/mod/modfile"
)

// lookAround gathers doctor's facts on this machine.
func lookAround(root string) facts {
	f := facts{
		system:   runtime.GOOS,
		wantWork: filepath.Join(root, "go.work"),
		tools:    map[string]string{},
		port8080: listenable("127.0.0.1:8080"),
		ipv6:     listenable("[::1]:0"),
		state:    writable(course.State(root)),
		browser:  findBrowser(),
	}
	for _, t := range tools {
		f.tools[t.name], _ = exec.LookPath(t.name)
	}
	_, err := os.Stat(filepath.Join(root, "solutions", "go.work"))
	f.solutions = err == nil
	f.lookAtGo(root)
	f.lookAtCourse(root)
	if f.tools["git"] != "" {
		f.lookAtGit(root)
	}
	return f
}

func listenable(addr string) error {
	ln, err := net.Listen("tcp", addr)
	if err == nil {
		return ln.Close()
	}
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	return err
}

func writable(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "doctor")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func (f *facts) lookAtGo(root string) {
	cmd := exec.Command("go", "env", "-json", "GOVERSION", "GOWORK")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		return
	}
	var env struct{ GOVERSION, GOWORK string }
	if json.Unmarshal(out, &env) == nil {
		f.goVersion, f.goWork = env.GOVERSION, env.GOWORK
	}
}

// lookAtCourse finds what of the course is damaged or not the course's own.
func (f *facts) lookAtCourse(root string) {
	data, err := os.ReadFile(f.wantWork)
	if err != nil {
		f.damaged = append(f.damaged, err.Error())
		return
	}
	work, err := modfile.ParseWork("go.work", data, nil)
	if err != nil {
		f.damaged = append(f.damaged, err.Error())
		return
	}
	if work.Go != nil {
		f.wantGo = work.Go.Version
	}
	var listed []string
	for _, use := range work.Use {
		listed = append(listed, filepath.Clean(filepath.FromSlash(use.Path)))
	}
	c, err := course.Load(root, "chapters")
	if err != nil {
		f.damaged = append(f.damaged, err.Error())
		return
	}
	for _, ch := range c.Chapters {
		if !slices.Contains(listed, filepath.Join("chapters", ch.Name)) {
			f.unlisted = append(f.unlisted, "./chapters/"+ch.Name)
		}
		for _, p := range ch.Problems {
			f.damaged = append(f.damaged, p.String())
		}
		if f.solutions {
			f.tampered = append(f.tampered, tampered(ch)...)
		}
	}
}

func (f *facts) lookAtGit(root string) {
	out, err := exec.Command("git", "-C", root, "status", "--porcelain").Output()
	f.gitRepo = err == nil
	f.gitChanged = bytes.Count(out, []byte("\n"))
	out, _ = exec.Command("git", "-C", root, "config", "--get", "core.autocrlf").Output()
	f.autocrlf = strings.TrimSpace(string(out)) == "true"
}

// findBrowser names a browser; two systems always bring one.
func findBrowser() string {
	switch runtime.GOOS {
	case "darwin":
		return "Safari"
	case "windows":
		return "Edge"
	}
	for _, name := range []string{
		"firefox", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
		"brave-browser", "microsoft-edge", "epiphany", "falkon", "konqueror",
	} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}
