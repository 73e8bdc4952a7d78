package course

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The directives that a solution's comments carry.
const (
	exerciseDirective = "//lab:exercise"
	stubDirective     = "//lab:stub"
	// SolutionOnly, as the first line of a file, keeps it out of chapters/.
	SolutionOnly = "//lab:solution-only"
)

var exerciseID = Pattern(`^[0-9]{2}-[0-9]{2}$`)

// NotBegun is what a default stub says: "03-03 not begun: write AppendDate".
func NotBegun(id, name string) string { return id + " not begun: write " + name }

// NotBegunFunc is the function of a starter's package that makes an error of
// an exercise and a name. It stands in a file that no solution has.
const (
	NotBegunFunc = "notBegun"
	NotBegunFile = "notbegun.go"
)

// A Directive is what the doc comment of a function says about it.
type Directive struct {
	Exercise string // "" when the learner does not write this function
	Stub     string
	HasStub  bool
	Line     int // of the //lab:exercise
}

// ParseDirective reads the lab: lines of a doc comment. fset gives the lines.
// An error names what was got and what is possible; it is a LineError.
func ParseDirective(fset *token.FileSet, doc *ast.CommentGroup) (Directive, error) {
	var d Directive
	var stub []string
	if doc == nil {
		return d, nil
	}
	for _, comment := range doc.List {
		if !strings.HasPrefix(comment.Text, "//lab:") {
			continue
		}
		line := fset.Position(comment.Pos()).Line
		verb, rest, _ := strings.Cut(comment.Text, " ")
		rest = strings.TrimSpace(rest)
		switch {
		case verb == exerciseDirective && !exerciseID().MatchString(rest):
			return d, &LineError{line, fmt.Sprintf("got %s %s, want %s NN-MM", verb, rest, verb)}
		case verb == exerciseDirective && d.Exercise != "":
			return d, &LineError{line, "a function belongs to one exercise: got " + d.Exercise + " and " + rest}
		case verb == exerciseDirective:
			d.Exercise, d.Line = rest, line
		case verb == stubDirective:
			stub, d.HasStub = append(stub, rest), true
		default:
			return d, &LineError{line, fmt.Sprintf("got %s, want %s or %s", verb, exerciseDirective, stubDirective)}
		}
	}
	d.Stub = strings.Join(stub, "\n")
	if d.HasStub && d.Exercise == "" {
		return d, &LineError{fset.Position(doc.Pos()).Line, stubDirective + " without " + exerciseDirective}
	}
	return d, nil
}

// A LineError is an error at a line of the file at hand.
type LineError struct {
	Line int
	Text string
}

func (e *LineError) Error() string { return e.Text }

// addSource takes functions and imports from one Go file. A file without a
// directive is read no further than its imports.
func (c *Chapter) addSource(path string, src []byte, imports map[string]bool) {
	c.setPackage(path)
	if !bytes.Contains(src, []byte("//lab:")) || strings.HasSuffix(path, "_test.go") {
		readImports(src, imports)
		return
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		readImports(src, imports)
		c.addBroken(path, src, err)
		return
	}
	addImports(file, imports)
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		d, err := ParseDirective(fset, fn.Doc)
		if at := (*LineError)(nil); errors.As(err, &at) {
			c.problem(path, at.Line, "%s", at.Text)
		}
		if d.Exercise == "" {
			continue
		}
		f := Func{
			Name: FuncName(fn), File: c.rel(path), Line: fset.Position(fn.Pos()).Line,
			Stub: d.Stub, HasStub: d.HasStub,
		}
		f.Begun = fn.Body != nil && begun(d, f.Name, body(fset, fn, src))
		e := c.exercise(d.Exercise)
		e.Funcs = append(e.Funcs, f)
	}
}

// setPackage remembers the chapter's first folder with Go files as its package.
func (c *Chapter) setPackage(path string) {
	if dir := filepath.Dir(path); c.Package == "" && filepath.Dir(dir) == c.Dir {
		c.Package = filepath.Base(dir)
	}
}

func readImports(src []byte, imports map[string]bool) {
	file, _ := parser.ParseFile(token.NewFileSet(), "", src, parser.ImportsOnly)
	addImports(file, imports)
}

func addImports(file *ast.File, imports map[string]bool) {
	if file == nil {
		return
	}
	for _, spec := range file.Imports {
		if path, err := strconv.Unquote(spec.Path.Value); err == nil {
			imports[path] = true
		}
	}
}

var brokenFunc = Pattern(`^func\s+(?:\(\s*(?:\w+\s+)?(\*?)\s*(\w+)[^)]*\)\s*)?(\w+)`)

// addBroken finds the functions of a file that does not parse by its lines
// alone. Someone is writing in it, so they count as begun: the compiler's
// message is the one to show.
func (c *Chapter) addBroken(path string, src []byte, err error) {
	line := 0
	if list := (scanner.ErrorList)(nil); errors.As(err, &list) && len(list) > 0 {
		line, err = list[0].Pos.Line, errors.New(list[0].Msg)
	}
	c.problem(path, line, "the file does not parse: %v", err)
	id := ""
	for i, text := range strings.Split(string(src), "\n") {
		if rest, ok := strings.CutPrefix(text, exerciseDirective+" "); ok {
			id = strings.TrimSpace(rest)
		}
		m := brokenFunc().FindStringSubmatch(text)
		if m == nil {
			continue
		}
		if exerciseID().MatchString(id) {
			e := c.exercise(id)
			e.Funcs = append(e.Funcs, Func{
				Name: methodName(m[1], m[2], m[3]), File: c.rel(path), Line: i + 1, Begun: true,
			})
		}
		id = ""
	}
}

func methodName(star, typ, name string) string {
	switch {
	case typ == "":
		return name
	case star != "":
		return "(*" + typ + ")." + name
	}
	return typ + "." + name
}

// FuncName is AppendDate, Routes.Serve or (*Server).Serve: the names of the
// type's parameters are left out.
func FuncName(fn *ast.FuncDecl) string {
	if fn.Recv == nil || len(fn.Recv.List) == 0 {
		return fn.Name.Name
	}
	typ, star := fn.Recv.List[0].Type, ""
	if p, ok := typ.(*ast.ParenExpr); ok {
		typ = p.X
	}
	if p, ok := typ.(*ast.StarExpr); ok {
		typ, star = p.X, "*"
	}
	switch g := typ.(type) {
	case *ast.IndexExpr:
		typ = g.X
	case *ast.IndexListExpr:
		typ = g.X
	}
	if id, ok := typ.(*ast.Ident); ok {
		return methodName(star, id.Name, fn.Name.Name)
	}
	return fn.Name.Name
}

// Doc is the comment in front of a declaration, nil without one.
func Doc(decl ast.Decl) *ast.CommentGroup {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		return d.Doc
	case *ast.GenDecl:
		return d.Doc
	}
	return nil
}

func body(fset *token.FileSet, fn *ast.FuncDecl, src []byte) []byte {
	from, to := fset.Position(fn.Body.Lbrace).Offset, fset.Position(fn.Body.Rbrace).Offset
	return src[from+1 : to]
}

// begun compares a body with the stub of its directive, comments and layout
// aside.
func begun(d Directive, name string, body []byte) bool {
	have := tokens(body)
	if d.HasStub {
		return !slices.Equal(have, tokens([]byte(d.Stub)))
	}
	quoted := strconv.Quote(NotBegun(d.Exercise, name))
	if slices.Equal(have, []string{"panic", "(", quoted, ")"}) {
		return false
	}
	// The zero values before the error depend on types, which are not looked at
	// here. The call alone tells the stub.
	end := []string{NotBegunFunc, "(", strconv.Quote(d.Exercise), ",",
		strconv.Quote(name), ")"}
	n := len(have) - len(end)
	return n < 1 || have[0] != "return" || slices.Contains(have, ";") || !slices.Equal(have[n:], end)
}

// tokens is a body without comments, layout and the semicolons of its end.
func tokens(src []byte) []string {
	var list []string
	var s scanner.Scanner
	fset := token.NewFileSet()
	s.Init(fset.AddFile("", -1, len(src)), src, nil, 0)
	for {
		_, tok, lit := s.Scan()
		switch {
		case tok == token.EOF:
			return trimSemicolons(list)
		case tok == token.SEMICOLON, lit == "":
			lit = tok.String()
		}
		if lit == "}" {
			list = trimSemicolons(list)
		}
		list = append(list, lit)
	}
}

func trimSemicolons(list []string) []string {
	for len(list) > 0 && list[len(list)-1] == ";" {
		list = list[:len(list)-1]
	}
	return list
}
