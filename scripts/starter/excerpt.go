package starter

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"os"
	"path"
	"path/filepath"
	"strings"

	"barewire/scripts/course"
)

// excerpts renders the blocks that are copied from files.
type excerpts struct {
	root, page string
	zeros      *zeros
	notBegun   func(id string) (string, error)
}

func (x *excerpts) render(b *block) (string, error) {
	switch b.verb {
	case "code", "body":
		return x.code(b)
	case "fail":
		return x.golden(b, "scripts/impostors/golden/"+b.args+".txt")
	case "notbegun":
		text, err := x.notBegun(b.args)
		if err != nil {
			return "", b.problem(err.Error())
		}
		return fenced("text", text), nil
	case "run":
		return b.body, nil
	}
	return "", b.problem("no such block: there are code, body, run, fail, notbegun")
}

// golden includes a recorded message. Before anything is recorded the block
// stays as it is; afterwards a name without a record is a mistake.
func (x *excerpts) golden(b *block, file string) (string, error) {
	full := filepath.Join(x.root, filepath.FromSlash(file))
	text, err := os.ReadFile(full)
	switch {
	case err == nil:
		return fenced("text", string(text)), nil
	case errors.Is(err, os.ErrNotExist) && !exists(filepath.Dir(full)):
		fmt.Fprintf(os.Stderr, "%s:%d: %s is not recorded; the block stays\n", b.file, b.line, file)
		return b.body, nil
	}
	return "", b.problem(fmt.Sprintf("no %s: is there an impostor %s? make record writes it down", file, b.args))
}

func fenced(language, text string) string {
	return "```" + language + "\n" + strings.TrimRight(text, "\r\n") + "\n```\n"
}

// code shows declarations of one file, as the learner will find them: code has
// functions without their bodies, body has given functions whole.
func (x *excerpts) code(b *block) (string, error) {
	args := strings.Fields(b.args)
	if len(args) < 2 {
		return "", b.problem(fmt.Sprintf("got %q, want FILE NAME…", b.args))
	}
	file := path.Join(base(x.page), args[0])
	text, err := os.ReadFile(filepath.Join(x.root, filepath.FromSlash(file)))
	if err != nil {
		return "", b.problem(err.Error())
	}
	original, err := parse(file, text)
	if err != nil {
		return "", err
	}
	starter, err := starterOf(file, text, x.zeros, all)
	if err != nil {
		return "", err
	}
	s, err := parse(file, starter)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, name := range args[1:] {
		decl := s.declaration(name)
		if decl == nil {
			return "", b.problem(fmt.Sprintf("no %s in %s", name, file))
		}
		if err := x.allowed(b, original, decl); err != nil {
			return "", err
		}
		parts = append(parts, s.shown(decl, b.verb == "body"))
	}
	first := s.declaration(args[1])
	caption := fmt.Sprintf("[%s](%s#L%d)\n\n", args[0], x.link(args[0]), s.line(afterDoc(first)))
	return caption + fenced("go", strings.Join(parts, "\n\n")), nil
}

// allowed keeps what the learner is to write out of the lessons.
func (x *excerpts) allowed(b *block, original *source, decl ast.Decl) error {
	fn, isFunc := decl.(*ast.FuncDecl)
	if b.verb == "code" {
		return nil
	}
	if !isFunc {
		return b.problem("shows functions; gen:code shows types, constants and variables whole")
	}
	d, err := original.directive(original.function(course.FuncName(fn)))
	if err == nil && d.Exercise != "" {
		err = b.problem(fmt.Sprintf("%s belongs to %s: the learner writes it", course.FuncName(fn), d.Exercise))
	}
	return err
}

// link leads from the page to the learner's file.
func (x *excerpts) link(file string) string {
	switch {
	case base(x.page) != "solutions":
		return file
	case path.Dir(x.page) == ".":
		return "chapters/" + file
	}
	return "../chapters/" + file
}

// declaration finds a function, also as Server.Serve for (*Server).Serve, or
// the declaration of a type, constant or variable.
func (s *source) declaration(name string) ast.Decl {
	plain := strings.NewReplacer("(", "", ")", "", "*", "")
	for _, decl := range s.file.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok {
			if full := course.FuncName(fn); full == name || plain.Replace(full) == name {
				return decl
			}
		} else if declared(decl)[name] {
			return decl
		}
	}
	return nil
}

// shown is a declaration's text without directives; functions end before their
// body unless it is wanted.
func (s *source) shown(decl ast.Decl, body bool) string {
	text := s.documented(decl)
	if fn, ok := decl.(*ast.FuncDecl); ok && !body && fn.Body != nil {
		text = bytes.TrimRight(text[:len(text)-(s.offset(fn.End())-s.offset(fn.Body.Pos()))], " ")
	}
	var lines []string
	for line := range strings.Lines(string(unixEnds(text))) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "//lab:") {
			// The empty comment line in front of directives goes with them.
			if n := len(lines); n > 0 && lines[n-1] == "//" {
				lines = lines[:n-1]
			}
			continue
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
