package starter

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ast/astutil"
)

// An importSpec is one import: Name is "" unless the file gives one.
type importSpec struct{ Name, Path string }

var majorVersion = regexp.MustCompile(`^v[0-9]+$`)

// local is the name that a file uses for the package. Without types it is the
// path's last element, which holds for the standard library and this course.
func (i importSpec) local() string {
	if i.Name != "" {
		return i.Name
	}
	base := path.Base(i.Path)
	if majorVersion.MatchString(base) {
		base = path.Base(path.Dir(i.Path))
	}
	return base
}

func (s *source) imports() []importSpec {
	var list []importSpec
	for _, spec := range s.file.Imports {
		p, _ := strconv.Unquote(spec.Path.Value)
		i := importSpec{Path: p}
		if spec.Name != nil {
			i.Name = spec.Name.Name
		}
		list = append(list, i)
	}
	return list
}

// uses is the set of names in front of a dot that the file does not declare.
func (s *source) uses() map[string]bool {
	used := map[string]bool{}
	ast.Inspect(s.file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && id.Obj == nil {
				used[id.Name] = true
			}
		}
		return true
	})
	return used
}

// fixImports gives the new text of a file the imports that it needs: of offered
// those that it now uses, and of its own not those that only the old text used.
// Everything outside the import declarations stays byte for byte.
func fixImports(old *source, text []byte, offered []importSpec) ([]byte, error) {
	now, err := parse(old.path, text)
	if err != nil {
		return nil, err
	}
	before, after := old.uses(), now.uses()
	var drop, add []importSpec
	have := map[string]string{}
	for _, i := range now.imports() {
		have[i.local()] = i.Path
		if before[i.local()] && !after[i.local()] {
			drop = append(drop, i)
		}
	}
	for _, i := range offered {
		path, ok := have[i.local()]
		switch {
		case i.Name == "_" && !slices.Contains(now.imports(), i):
		case !after[i.local()] || path == i.Path:
			continue
		case ok:
			return nil, fmt.Errorf("%s: got an import %q, want %q under the same name %s", old.path, path, i.Path, i.local())
		}
		have[i.local()] = i.Path
		add = append(add, i)
	}
	if len(drop)+len(add) == 0 {
		return text, nil
	}
	return rewriteImports(now, drop, add)
}

// rewriteImports prints the import declarations anew and nothing else.
func rewriteImports(s *source, drop, add []importSpec) ([]byte, error) {
	from, to := s.importSpan()
	header := append(bytes.TrimRight(unixEnds(s.text[:to]), "\n"), '\n')
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, s.path, header, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	for _, i := range drop {
		astutil.DeleteNamedImport(fset, file, i.Name, i.Path)
	}
	for _, i := range add {
		astutil.AddNamedImport(fset, file, i.Name, i.Path)
	}
	for _, decl := range file.Decls {
		if d := decl.(*ast.GenDecl); len(d.Specs) == 1 && len(file.Comments) == 0 {
			d.Lparen, d.Rparen = token.NoPos, token.NoPos // whatever there was before
		}
	}
	var printed bytes.Buffer
	if err := format.Node(&printed, fset, file); err != nil {
		return nil, err
	}
	fresh, err := parse(s.path, printed.Bytes())
	if err != nil {
		return nil, err
	}
	var block []byte
	if first, last := fresh.importSpan(); first < last {
		block = bytes.TrimSpace(fresh.text[first:last])
	}
	switch rest := bytes.TrimLeft(s.text[to:], "\r\n"); {
	case len(block) == 0: // the last one went: one empty line stays
		to = len(s.text) - len(rest)
	case from == to: // the first one came
		block = append([]byte("\n\n"), block...)
	}
	return apply(s.text, []edit{{from, to, s.endings(block)}}), nil
}

// importSpan is where the import declarations stand, comments on their last
// line included. Without any it is the empty place after the package clause.
func (s *source) importSpan() (from, to int) {
	end := s.file.Name.End()
	from = -1
	for _, decl := range s.file.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != token.IMPORT {
			continue
		}
		if from < 0 {
			from = s.offset(d.Pos())
			if d.Doc != nil {
				from = s.offset(d.Doc.Pos())
			}
		}
		end = d.End()
	}
	to = s.offset(end)
	for _, c := range s.file.Comments {
		if s.line(c.Pos()) == s.line(end) && c.Pos() > end {
			to = s.offset(c.End())
		}
	}
	if from < 0 {
		from = to
	}
	return from, to
}
