// Package proof shows that starters compile, in every state between untouched
// and solved. It checks types in memory: a hundred states take as long as one
// `go build`. The learner's command does without it.
package proof

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"golang.org/x/tools/go/packages"

	"barewire/scripts/course"
	"barewire/scripts/starter"
)

// Starters checks each chapter with its exercises 1 to k solved and the others
// stubs, for every k. A Problem's line is the solution's. c is the course of
// solutions/, which has to compile itself.
func Starters(c *course.Course) ([]course.Problem, error) {
	loaded, err := load(c)
	if err != nil {
		return nil, err
	}
	known := imported{}
	packages.Visit(loaded, nil, func(pkg *packages.Package) { known[pkg.PkgPath] = pkg.Types })
	var problems []course.Problem
	for _, ch := range c.Chapters {
		for k := range len(ch.Exercises) {
			id := fmt.Sprintf("%02d-%02d", ch.Number, k)
			contents, err := starter.Prefix(c, id)
			if err != nil {
				return nil, err
			}
			for _, pkg := range loaded {
				for _, p := range check(c.Root, pkg, known, contents) {
					p.Text = fmt.Sprintf("the starter with %s does not compile: %s", state(k), p.Text)
					problems = append(problems, p)
				}
			}
		}
	}
	return once(problems), nil
}

func state(solved int) string {
	if solved == 0 {
		return "nothing solved"
	}
	return fmt.Sprintf("%d solved", solved)
}

// once keeps the first report of each place.
func once(problems []course.Problem) []course.Problem {
	seen := map[string]bool{}
	return slices.DeleteFunc(problems, func(p course.Problem) bool {
		key := fmt.Sprint(p.File, p.Line)
		defer func() { seen[key] = true }()
		return seen[key]
	})
}

// load reads the reference's packages with the types of what they import.
func load(c *course.Course) ([]*packages.Package, error) {
	var patterns []string
	for _, ch := range c.Chapters {
		if _, err := os.Stat(filepath.Join(ch.Dir, "go.mod")); err == nil {
			patterns = append(patterns, "./"+ch.Name+"/...")
		}
	}
	loaded, err := packages.Load(&packages.Config{
		Dir: filepath.Join(c.Root, "solutions"),
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles |
			packages.NeedImports | packages.NeedDeps | packages.NeedTypes | packages.NeedModule,
	}, append(patterns, "errors")...) // which a stub may import first
	if err != nil {
		return nil, err
	}
	var failed []error
	for _, pkg := range loaded {
		for _, e := range pkg.Errors {
			failed = append(failed, e)
		}
	}
	return loaded, errors.Join(failed...)
}

// check type-checks one package with some files' contents replaced.
func check(root string, pkg *packages.Package, known imported, contents map[string][]byte) []course.Problem {
	if !slices.ContainsFunc(pkg.CompiledGoFiles, func(f string) bool { return contents[f] != nil }) {
		return nil
	}
	fset := token.NewFileSet()
	var files []*ast.File
	var problems []course.Problem
	paths := slices.Clone(pkg.CompiledGoFiles)
	for path := range contents {
		if filepath.Dir(path) == filepath.Dir(paths[0]) && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	for _, path := range paths {
		var src any
		if text := contents[path]; text != nil {
			src = text
		}
		file, err := parser.ParseFile(fset, path, src, parser.ParseComments)
		if err != nil {
			return []course.Problem{{File: path, Text: err.Error()}}
		}
		files = append(files, file)
	}
	conf := types.Config{
		Importer:  known,
		Sizes:     types.SizesFor("gc", runtime.GOARCH),
		GoVersion: "go" + pkg.Module.GoVersion,
		Error: func(err error) {
			if e := (types.Error{}); errors.As(err, &e) {
				problems = append(problems, place(root, fset, files, e))
			}
		},
	}
	_, _ = conf.Check(pkg.PkgPath, fset, files, nil)
	return problems
}

// imported are the packages that are loaded already, by path.
type imported map[string]*types.Package

func (i imported) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := i[path]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("no solution imports %s", path)
}

// place turns a position in a starter into one in the solution: the same
// distance from the beginning of the same declaration.
func place(root string, fset *token.FileSet, files []*ast.File, e types.Error) course.Problem {
	at := fset.Position(e.Pos)
	rel, err := filepath.Rel(root, at.Filename)
	if err != nil {
		rel = at.Filename
	}
	p := course.Problem{File: filepath.ToSlash(rel), Line: at.Line, Text: e.Msg}
	for _, file := range files {
		if file.FileStart > e.Pos || e.Pos > file.FileEnd {
			continue
		}
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || e.Pos < fn.Pos() || e.Pos > fn.End() {
				continue
			}
			p.Text = course.FuncName(fn) + ": " + p.Text
			if line := lineOf(at.Filename, course.FuncName(fn)); line > 0 {
				p.Line += line - fset.Position(fn.Pos()).Line
			}
		}
	}
	return p
}

// lineOf is where a function's declaration begins in the file on disk.
func lineOf(path, name string) int {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return 0
	}
	for _, decl := range file.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && course.FuncName(fn) == name {
			return fset.Position(fn.Pos()).Line
		}
	}
	return 0
}
