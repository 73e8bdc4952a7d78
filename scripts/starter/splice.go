package starter

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"

	"barewire/scripts/course"
)

// Splice puts the declarations of another Go source into src. Functions replace
// those of the same name and receiver, whose doc comments stay; types, constants
// and variables replace a declaration of the same name; whatever is new goes to
// the end. Imports follow. All other bytes of src stay.
func Splice(src, replacements []byte) ([]byte, error) {
	s, err := parse("source", src)
	if err != nil {
		return nil, err
	}
	r, err := parse("replacements", replacements)
	if err != nil {
		return nil, err
	}
	var edits []edit
	var fresh []byte
	for _, decl := range r.file.Decls {
		if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.IMPORT {
			continue
		}
		old, err := s.counterpart(decl)
		if err != nil {
			return nil, err
		}
		if old == nil {
			fresh = append(append(fresh, '\n'), r.documented(decl)...)
			fresh = append(fresh, '\n')
			continue
		}
		edits = append(edits, s.replace(old, r.span(decl)))
	}
	text := apply(src, edits)
	if len(fresh) > 0 {
		text = append(bytes.TrimRight(text, "\r\n"), s.endings(append([]byte("\n"), fresh...))...)
	}
	return fixImports(s, text, r.imports())
}

// counterpart is the declaration of s with the same names as decl; nil if none
// of them is declared.
func (s *source) counterpart(decl ast.Decl) (ast.Decl, error) {
	if fn, ok := decl.(*ast.FuncDecl); ok {
		if old := s.function(course.FuncName(fn)); old != nil {
			return old, nil
		}
		return nil, nil
	}
	names := declared(decl)
	for _, old := range s.file.Decls {
		have := declared(old)
		common := 0
		for name := range names {
			if have[name] {
				common++
			}
		}
		if common == 0 {
			continue
		}
		if common < len(have) || common < len(names) {
			return nil, fmt.Errorf("%s:%d: a group of declarations is replaced whole or not at all", s.path, s.line(old.Pos()))
		}
		return old, nil
	}
	return nil, nil
}

// declared are the names of a type, const or var declaration.
func declared(decl ast.Decl) map[string]bool {
	names := map[string]bool{}
	d, ok := decl.(*ast.GenDecl)
	if !ok {
		return names
	}
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			names[spec.Name.Name] = true
		case *ast.ValueSpec:
			for _, n := range spec.Names {
				names[n.Name] = true
			}
		}
	}
	return names
}

// documented is a declaration's text with its doc comment.
func (s *source) documented(decl ast.Decl) []byte {
	from := s.offset(decl.Pos())
	if doc := course.Doc(decl); doc != nil {
		from = s.offset(doc.Pos())
	}
	return s.text[from:s.offset(decl.End())]
}
