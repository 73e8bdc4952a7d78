package starter

import (
	"fmt"
	"go/ast"
	"go/format"
	"strings"

	"barewire/scripts/course"
)

// all keeps no exercise solved: the starter as the learner finds it.
func all(string) bool { return false }

// stub replaces the bodies of the marked functions whose exercise is not solved
// and sets the imports right. The rest stays byte for byte.
func stub(s *source, z *zeros, solved func(id string) bool) ([]byte, error) {
	var edits []edit
	var failed error
	s.functions(func(fn *ast.FuncDecl) {
		d, err := s.directive(fn)
		if err != nil && failed == nil {
			failed = err
		}
		if d.Exercise == "" || failed != nil || fn.Body == nil || solved(d.Exercise) {
			return
		}
		body, err := format.Source([]byte("package p\n\nfunc _() {\n" + stubBody(s, fn, d, z) + "\n}\n"))
		if err != nil {
			failed = course.Problem{File: s.path, Line: d.Line, Text: fmt.Sprintf("the stub of %s is not Go: %v", course.FuncName(fn), err)}
			return
		}
		text := strings.TrimSuffix(string(body[strings.IndexByte(string(body), '{'):]), "\n")
		if text == "{\n\n}" || text == "{}" {
			text = "{\n}"
		}
		edits = append(edits, s.replace(fn.Body, []byte(text)))
	})
	if failed != nil || len(edits) == 0 {
		return s.text, failed
	}
	return fixImports(s, apply(s.text, edits), []importSpec{{Path: "errors"}})
}

// stubBody is the statement of the starter's body: that of //lab:stub, else the
// zero values and an error, else a panic.
func stubBody(s *source, fn *ast.FuncDecl, d course.Directive, z *zeros) string {
	if d.HasStub {
		return d.Stub
	}
	name := course.FuncName(fn)
	values := z.results(s, fn)
	if len(values) == 0 || values[len(values)-1] != "error" {
		return fmt.Sprintf("panic(%q)", course.NotBegun(d.Exercise, name))
	}
	values[len(values)-1] = fmt.Sprintf("%s(%q, %q)", course.NotBegunFunc, d.Exercise, name)
	return "return " + strings.Join(values, ", ")
}
