package main

import (
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/starter"
)

//go:embed conformance-http1.txt
var http1Clauses string

//go:embed conformance-http2.txt
var http2Clauses string

//go:embed conformance-websocket.txt
var websocketClauses string

const http1Head = `# HTTP/1.1, clause by clause

<!-- Made by ` + "`make gen`" + ` from scripts/gen/conformance-http1.txt, the scripts and the tests. -->

What RFC 9112, and RFC 9110 as far as a server's parser carries it, demand of a server, and what proves that the
solutions of chapters 01 to 04 do it: exercise scripts, which say so in a title or a rule line, and unit tests. A
clause without proof fails ` + "`make gen`" + `.

Where the RFC leaves a choice we take the one that leaves nothing to smuggle: "MAY, not taken" is something that
others do and we refuse. How that differs from net/http is listed, with an example for each difference, in
[differential_test.go](../solutions/04-persistence/http11/differential_test.go); the attacks are in
[smuggling_test.go](../solutions/04-persistence/http11/smuggling_test.go).
`

const http2Head = `# HTTP/2 and HPACK, clause by clause

<!-- Made by ` + "`make gen`" + ` from scripts/gen/conformance-http2.txt, the scripts and the tests. -->

What RFC 9113 and RFC 7541 demand of frames, of a connection's beginning and end, of field blocks, of streams, of the
requests on them, and of all that is sent at the same time, and what proves that the solutions of chapters 05 to 09 do
it: exercise scripts, which say so in a title or a rule line, and unit tests. A clause without proof fails
` + "`make gen`" + `. h2spec's 146 cases judge it all once more, on chapter 09 and over TLS on 13:
[h2spec_test.go](../scripts/clients/h2spec_test.go), which is v2.2.1, the last that Go can fetch as a module, and
[h2later_test.go](../scripts/clients/h2later_test.go), which is all that v2.6.0, the last release, asks beyond that.
`

const websocketHead = `# WebSocket, clause by clause

<!-- Made by ` + "`make gen`" + ` from scripts/gen/conformance-websocket.txt, the scripts and the tests. -->

What RFC 6455 demands of a server, and RFC 7692 of one that compresses, and what proves that the solutions of chapters
10 to 12 do it: exercise scripts, which say so in a title or a rule line, and unit tests. A clause without proof fails
` + "`make gen`" + `. The cases of the Autobahn testsuite, each under its number, are in
[scripts/autobahn](../scripts/autobahn/README.md).
`

// A page is one standard's clauses, as docs/conformance-NAME.md.
type page struct{ name, head, clauses string }

var pages = []page{
	{"http1", http1Head, http1Clauses},
	{"http2", http2Head, http2Clauses},
	{"websocket", websocketHead, websocketClauses},
}

// A clause is one demand of an RFC.
type clause struct {
	line     int
	title    string   // the group that it opens, if it opens one
	sections []string // "9112 §3.2"; scripts may cite any of them
	level    string   // MUST, MUST NOT, SHOULD, …
	text     string
	proofs   []string // 04-03, http11.TestCheckHost
}

var sectionForm = regexp.MustCompile(`(\d{4}) (§[0-9.]+)`)

// parseClauses reads groups of three lines, with headings between them.
func parseClauses(file, text string) ([]clause, error) {
	var all []clause
	title := ""
	var group []string
	for i, line := range strings.Split(text+"\n", "\n") {
		switch {
		case strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "## "):
			title = line[len("## "):]
		case line != "":
			group = append(group, line)
		case len(group) > 0:
			where, level, ok := strings.Cut(group[0], " | ")
			if !ok || len(group) != 3 {
				return nil, fmt.Errorf("%s:%d: want three lines: sections "+
					"| level, the rule, its proofs", file, i+1-len(group))
			}
			all = append(all, clause{
				line: i + 1 - len(group), title: title,
				sections: sectionForm.FindAllString(where, -1),
				level:    level, text: group[1],
				proofs: strings.Fields(group[2]),
			})
			title, group = "", nil
		}
	}
	return all, nil
}

// conformance writes docs/conformance-*.md.
func conformance(root string) (starter.Files, error) {
	e, err := loadEvidence(root)
	if err != nil {
		return nil, err
	}
	files := starter.Files{}
	var problems []error
	for _, p := range pages {
		text, err := e.page(p)
		problems = append(problems, err)
		files["docs/conformance-"+p.name+".md"] = []byte(text)
	}
	return files, errors.Join(problems...)
}

// page writes one page. The error names every clause that is not proven.
func (e *evidence) page(p page) (string, error) {
	file := "scripts/gen/conformance-" + p.name + ".txt"
	clauses, err := parseClauses(file, p.clauses)
	if err != nil {
		return "", err
	}
	text := p.head
	var unproven []error
	for _, c := range clauses {
		proofs, err := e.prove(c)
		if err != nil {
			unproven = append(unproven, fmt.Errorf("%s:%d: %w", file, c.line,
				err))
		}
		if c.title != "" {
			text += "\n## " + c.title + "\n\n| section | | rule | proven by |\n" +
				"|---|---|---|---|\n"
		}
		text += fmt.Sprintf("| %s | %s | %s | %s |\n", cite(c.sections[0]),
			c.level, c.text, strings.Join(proofs, ", "))
	}
	return text, errors.Join(unproven...)
}

// cite makes a link of "9112 §3.2".
func cite(section string) string {
	rfc, number, _ := strings.Cut(section, " §")
	return fmt.Sprintf("[RFC %s §%s](https://www.rfc-editor.org/rfc/rfc%[1]s"+
		"#section-%[2]s)", rfc, number)
}

// Evidence is what there is to prove clauses with.
type evidence struct {
	root   string
	course *course.Course
	tests  map[string]string // file by package.TestName
}

var testFunc = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)

func loadEvidence(root string) (*evidence, error) {
	c, err := course.Load(root, "solutions")
	if err != nil {
		return nil, err
	}
	e := &evidence{root: root, course: c, tests: map[string]string{}}
	files, err := filepath.Glob(filepath.Join(root, "solutions", "*", "*",
		"*_test.go"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return nil, err
		}
		pkg := filepath.Base(filepath.Dir(file))
		for _, m := range testFunc.FindAllSubmatch(text, -1) {
			e.tests[pkg+"."+string(m[1])] = filepath.ToSlash(rel)
		}
	}
	return e, nil
}

// prove turns a clause's proofs into links: an exercise into those of its
// scripts that cite one of the clause's sections. What does not exist, or
// does not cite, is an error.
func (e *evidence) prove(c clause) (links []string, err error) {
	if len(c.proofs) == 0 || len(c.sections) == 0 {
		return nil, fmt.Errorf("no proof, or no section")
	}
	for _, proof := range c.proofs {
		if file := e.tests[proof]; file != "" {
			links = append(links, fmt.Sprintf("[%s](../%s)", proof, file))
			continue
		}
		scripts, err := e.citing(proof, c.sections)
		if err != nil {
			return links, err
		}
		for _, name := range slices.Sorted(maps.Keys(scripts)) {
			links = append(links, fmt.Sprintf("[%s](../%s)", name,
				scripts[name]))
		}
	}
	return links, nil
}

// citing finds the scripts of an exercise that cite one of the sections.
func (e *evidence) citing(id string, sections []string) (
	map[string]string, error) {
	ex := e.course.Exercise(id)
	if ex == nil {
		return nil, fmt.Errorf("got the proof %s, which is neither an "+
			"exercise nor a test", id)
	}
	found := map[string]string{}
	for _, s := range ex.Scripts {
		rel, err := filepath.Rel(e.root, s.Path)
		if err != nil {
			return nil, err
		}
		for _, p := range s.Phases {
			if cites(p.Text, sections) {
				found[s.Name] = filepath.ToSlash(rel)
			}
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("no script of %s cites %s", id,
			strings.Join(sections, " or "))
	}
	return found, nil
}

var citation = regexp.MustCompile(`RFC (\d+) ((?:§[0-9.]+(?:, )?)+)`)

// cites reports whether a rule line names one of the sections: "RFC 9112 §3.2,
// §3.2.2" names two.
func cites(rule string, sections []string) bool {
	for _, m := range citation.FindAllStringSubmatch(rule, -1) {
		for number := range strings.SplitSeq(m[2], ", ") {
			if slices.Contains(sections,
				m[1]+" "+strings.TrimRight(number, ".")) {
				return true
			}
		}
	}
	return false
}
