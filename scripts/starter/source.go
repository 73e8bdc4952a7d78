// Package starter turns the reference into what the learner begins with, and
// moves single functions between the two: stubs, splicing, generated blocks of
// the lessons. It changes spans of bytes, never whole files, so that whatever
// it was not asked to touch stays as it was.
package starter

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"slices"

	"barewire/scripts/course"
)

// A source is one Go file with its syntax.
type source struct {
	path string // for messages
	text []byte
	fset *token.FileSet
	file *ast.File
}

// parse reads a Go file. path is for messages only: FILE:LINE: TEXT.
func parse(path string, text []byte) (*source, error) {
	s := &source{path: path, text: text, fset: token.NewFileSet()}
	var err error
	// Identifiers are resolved within the file: that tells a package's name from
	// a variable of the same name.
	s.file, err = parser.ParseFile(s.fset, path, text, parser.ParseComments)
	if list := (scanner.ErrorList)(nil); errors.As(err, &list) && len(list) > 0 {
		return nil, course.Problem{File: path, Line: list[0].Pos.Line, Text: "the file does not parse: " + list[0].Msg}
	}
	return s, err
}

func (s *source) offset(p token.Pos) int { return s.fset.Position(p).Offset }
func (s *source) line(p token.Pos) int   { return s.fset.Position(p).Line }

// span is the text of a piece of syntax, without its doc comment.
func (s *source) span(n ast.Node) []byte {
	return s.text[s.offset(afterDoc(n)):s.offset(n.End())]
}

func afterDoc(n ast.Node) token.Pos {
	switch d := n.(type) {
	case *ast.FuncDecl:
		return d.Type.Pos()
	case *ast.GenDecl:
		return d.TokPos
	}
	return n.Pos()
}

// functions calls visit for every function declaration.
func (s *source) functions(visit func(*ast.FuncDecl)) {
	for _, decl := range s.file.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok {
			visit(fn)
		}
	}
}

// function finds a declaration by the name that course gives it; nil without.
func (s *source) function(name string) *ast.FuncDecl {
	var found *ast.FuncDecl
	s.functions(func(fn *ast.FuncDecl) {
		if found == nil && course.FuncName(fn) == name {
			found = fn
		}
	})
	return found
}

func (s *source) directive(fn *ast.FuncDecl) (course.Directive, error) {
	d, err := course.ParseDirective(s.fset, fn.Doc)
	if at := (*course.LineError)(nil); errors.As(err, &at) {
		err = course.Problem{File: s.path, Line: at.Line, Text: at.Text}
	}
	return d, err
}

// An edit replaces the bytes from..to of a file.
type edit struct {
	from, to int
	text     []byte
}

// replace is the edit that gives a piece of syntax another text.
func (s *source) replace(n ast.Node, text []byte) edit {
	to := s.offset(n.End())
	return edit{to - len(s.span(n)), to, s.endings(text)}
}

// endings gives text the line ends of the file that it is put into.
func (s *source) endings(text []byte) []byte {
	text = unixEnds(text)
	if bytes.Contains(s.text, []byte("\r\n")) {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	}
	return text
}

func unixEnds(text []byte) []byte {
	return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
}

// same compares two texts, line ends aside.
func same(a, b []byte) bool { return bytes.Equal(unixEnds(a), unixEnds(b)) }

// apply makes all edits at once. They must not overlap.
func apply(text []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.from - b.from })
	var out []byte
	at := 0
	for _, e := range edits {
		if e.from < at {
			panic(fmt.Sprintf("edits overlap at byte %d", e.from))
		}
		out = append(append(out, text[at:e.from]...), e.text...)
		at = e.to
	}
	return append(out, text[at:]...)
}
