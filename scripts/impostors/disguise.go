package impostors

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/starter"
)

// disguise returns the solution's files as the impostor would have them, by
// absolute path, for an overlay.
func (i *Impostor) disguise(ch *course.Chapter) (map[string][]byte, error) {
	dir, err := i.dir(ch)
	if err != nil {
		return nil, err
	}
	where, err := declarations(dir)
	if err != nil {
		return nil, err
	}
	parts, err := i.parts(where)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for path, part := range parts {
		src, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		files[path], err = starter.Splice(src, part)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", i.File, err)
		}
	}
	return files, nil
}

// parts cuts the impostor into one source for each file of the solution that
// it changes. What is new goes with the declaration before it.
func (i *Impostor) parts(where map[string]string) (map[string][]byte, error) {
	src, err := os.ReadFile(i.File)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, i.File, src, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	offset := func(p token.Pos) int { return fset.Position(p).Offset }
	header := []byte("package " + i.Package + "\n\n")
	var fresh []byte
	target := ""
	parts := map[string][]byte{}
	for _, d := range f.Decls {
		start := d.Pos()
		if doc := course.Doc(d); doc != nil {
			start = doc.Pos()
		}
		text := append(bytes.Clone(src[offset(start):offset(d.End())]),
			"\n\n"...)
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			header = append(header, text...)
			continue
		}
		if path := where[name(d)]; path != "" {
			target = path
			parts[path] = append(parts[path], text...)
			continue
		}
		fresh = append(fresh, text...)
	}
	if target == "" {
		return nil, fmt.Errorf("%s: replaces nothing of the solution", i.File)
	}
	parts[target] = append(parts[target], fresh...)
	for path := range parts {
		parts[path] = append(bytes.Clone(header), parts[path]...)
	}
	return parts, nil
}

// declarations says in which file of a package each declaration is.
func declarations(dir string) (map[string]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	where := map[string]string{}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return nil, err
		}
		for _, d := range f.Decls {
			if n := name(d); n != "" {
				where[n] = path
			}
		}
	}
	return where, nil
}

// name is a function's name with its receiver, or that of a declaration of
// one type, variable or constant.
func name(d ast.Decl) string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return course.FuncName(d)
	case *ast.GenDecl:
		if len(d.Specs) == 1 {
			switch s := d.Specs[0].(type) {
			case *ast.TypeSpec:
				return s.Name.Name
			case *ast.ValueSpec:
				return s.Names[0].Name
			}
		}
	}
	return ""
}
