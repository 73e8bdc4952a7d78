package main

import (
	"fmt"
	"go/version"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

func (l *lab) doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "What this machine has and lacks for the course, each with the remedy",
		Long: `What this machine has and lacks for the course, each with the remedy. Only Go
is needed; what else is missing takes a few checks away. The exit status is 1
when something needed is wrong.`,
		Args: atMost(0, "no argument"),
		RunE: func(*cobra.Command, []string) error {
			c, err := l.load()
			if err != nil {
				return err
			}
			list := diagnose(l.facts(c.Root))
			l.printf("%s", doctorText(list))
			for _, d := range list {
				if d.mark == wrong {
					return errFailed
				}
			}
			return nil
		},
	}
}

// facts are what doctor looks at. Tests make their own.
type facts struct {
	goVersion, wantGo string // go1.26.8, 1.26
	goWork            string // the workspace in force, "" for none
	wantWork          string // the course's
	unlisted          []string
	port8080          error // nil: it is free
	ipv6              error // nil: ::1 can be listened on
	state             error // nil: .lab can be written
	tools             map[string]string
	browser           string
	system            string // GOOS
	gitRepo           bool
	gitChanged        int  // files not committed
	autocrlf          bool // git turns line ends into CR LF
	tampered          []string
	damaged           []string // what of the course cannot be read
	solutions         bool
}

// A diagnosis is one line of doctor, with what to do if it is not fine.
type diagnosis struct{ mark, text, remedy string }

const (
	fine    = "ok"
	lacking = "missing" // the course works without it
	wrong   = "wrong"   // it does not
)

func diagnose(f facts) []diagnosis {
	list := []diagnosis{
		diagnoseGo(f), diagnoseWorkspace(f), diagnoseSolutions(f),
		diagnoseState(f), diagnosePort(f), diagnoseIPv6(f),
	}
	for _, tool := range tools {
		list = append(list, diagnoseTool(f, tool))
	}
	list = append(list, diagnoseBrowser(f))
	return append(list, diagnoseGit(f)...)
}

func diagnoseGo(f facts) diagnosis {
	switch {
	case f.goVersion == "":
		return diagnosis{wrong, "go is not in PATH", "Install Go " + f.wantGo + " or newer: https://go.dev/dl/"}
	case version.Compare(f.goVersion, "go"+f.wantGo) < 0:
		return diagnosis{wrong, fmt.Sprintf("Go is %s, want %s or newer", f.goVersion, f.wantGo),
			"Install a newer Go from https://go.dev/dl/, or let Go fetch it: go env -w GOTOOLCHAIN=auto"}
	}
	return diagnosis{fine, "Go is " + f.goVersion, ""}
}

func diagnoseWorkspace(f facts) diagnosis {
	switch {
	case f.goVersion != "" && f.goWork != f.wantWork: // without go nobody knows
		got := f.goWork
		if got == "" {
			got = "none"
		}
		return diagnosis{wrong, "the workspace is " + got + ", not the course's go.work",
			"Unset GOWORK: go env -u GOWORK; and in this shell: unset GOWORK"}
	case len(f.unlisted) > 0:
		return diagnosis{wrong, "go.work does not list " + strings.Join(f.unlisted, ", "),
			"go work use " + strings.Join(f.unlisted, " ")}
	case len(f.damaged) > 0:
		return diagnosis{wrong, f.damaged[0], "Mend the file, or get it back with git checkout"}
	}
	return diagnosis{fine, "go.work lists every chapter", ""}
}

func diagnoseSolutions(f facts) diagnosis {
	if !f.solutions {
		return diagnosis{lacking, "solutions/ is not here: no reference to compare with, to diff or to borrow from",
			"git checkout -- solutions"}
	}
	if len(f.tampered) > 0 {
		return diagnosis{lacking, fmt.Sprintf("%s not the course's own, first %s", verb(len(f.tampered), "exercise file"), f.tampered[0]),
			"git checkout -- " + folders(f.tampered)}
	}
	return diagnosis{fine, "the reference is here, and the exercises are the course's own", ""}
}

// folders names the folders of some files, once each.
func folders(files []string) string {
	var dirs []string
	for _, f := range files {
		if dir := path.Dir(f); !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	return strings.Join(dirs, " ")
}

func verb(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " is"
	}
	return counted(n, noun) + " are"
}

func diagnoseState(f facts) diagnosis {
	if f.state != nil {
		return diagnosis{wrong, fmt.Sprintf(".lab cannot be written: %v", f.state),
			"Make the folder of the course yours: chown or chmod"}
	}
	return diagnosis{fine, ".lab can be written", ""}
}

func diagnosePort(f facts) diagnosis {
	if f.port8080 == nil {
		return diagnosis{fine, "port 8080 is free", ""}
	}
	who := map[string]string{
		"linux":   "ss -ltnp 'sport = :8080'",
		"darwin":  "lsof -nP -iTCP:8080 -sTCP:LISTEN",
		"windows": "netstat -ano | findstr :8080",
	}[f.system]
	if who == "" {
		who = "netstat -an | grep 8080"
	}
	return diagnosis{lacking, fmt.Sprintf("port 8080 is taken (%v); the checks do not need it", f.port8080),
		"Run your server elsewhere: go run . -addr 127.0.0.1:8081. Who has it: " + who}
}

func diagnoseIPv6(f facts) diagnosis {
	if f.ipv6 != nil {
		return diagnosis{lacking, fmt.Sprintf("no IPv6 on loopback (%v)", f.ipv6),
			"The exercises that use [::1] are left out; nothing else needs it"}
	}
	return diagnosis{fine, "IPv6 on loopback works", ""}
}

// A tool is a real client that adds checks.
type tool struct{ name, use, apt, brew string }

var tools = []tool{
	{"curl", "it is the client at the end of most chapters", "curl", "curl"},
	{"nc", "you talk to chapter 01 by hand with it", "netcat-openbsd", "netcat"},
	{"nghttp", "it shows HTTP/2 frames from chapter 05 on", "nghttp2-client", "nghttp2"},
	{"git", "it keeps your work, and gives files of the course back", "git", "git"},
}

func diagnoseTool(f facts, t tool) diagnosis {
	if path := f.tools[t.name]; path != "" {
		return diagnosis{fine, t.name + " is " + path, ""}
	}
	remedy := "Install it"
	switch f.system {
	case "linux":
		remedy = "Debian, Ubuntu: sudo apt install " + t.apt + "; others call it alike"
	case "darwin":
		remedy = "brew install " + t.brew
	case "windows":
		remedy = "Easiest in WSL: sudo apt install " + t.apt
	}
	return diagnosis{lacking, t.name + " is not in PATH: " + t.use, remedy}
}

func diagnoseBrowser(f facts) diagnosis {
	if f.browser == "" {
		return diagnosis{lacking, "no browser found: some chapters end in one", "Any will do: Firefox, Chromium, Safari, Edge"}
	}
	return diagnosis{fine, "a browser is here: " + f.browser, ""}
}

func diagnoseGit(f facts) []diagnosis {
	if f.tools["git"] == "" {
		return nil
	}
	if !f.gitRepo {
		return []diagnosis{{lacking, "this is no git repository: your work has no history",
			"git init && git add . && git commit -m start"}}
	}
	list := []diagnosis{{fine, "git: everything is committed", ""}}
	if f.gitChanged > 0 {
		list[0].text = fmt.Sprintf("git: %s not committed yet", verb(f.gitChanged, "changed file"))
	}
	if f.autocrlf {
		list = append(list, diagnosis{wrong, "git turns line ends into CR LF (core.autocrlf), which breaks the exercises' bytes",
			"Commit your work, then: git config core.autocrlf false && git rm -rq --cached . && git reset -q --hard"})
	}
	return list
}

// doctorText lists the diagnoses, each remedy below what it is for.
func doctorText(list []diagnosis) string {
	var b strings.Builder
	for _, d := range list {
		style := good
		switch d.mark {
		case lacking:
			style = soon
		case wrong:
			style = bad
		}
		fmt.Fprintf(&b, "%s  %s\n", style.Render(fmt.Sprintf("%-7s", d.mark)), d.text)
		if d.remedy != "" {
			fmt.Fprintf(&b, "         %s\n", d.remedy)
		}
	}
	return b.String()
}
