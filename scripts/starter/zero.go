package starter

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// zeros writes the zero value of a type as someone would by hand: nil, 0, "",
// Header{}. Types are looked up in the sources; whatever stays unknown becomes
// *new(T), which every type has.
type zeros struct {
	root  string
	types map[string]map[string]*typeDecl // folder → name
}

// A typeDecl is a type's declaration and the imports that its file has.
type typeDecl struct {
	spec *ast.TypeSpec
	in   scope
}

// A scope is where a type's name is looked up.
type scope struct {
	dir     string
	imports []importSpec
	params  map[string]bool // type parameters hide everything
}

func newZeros(root string) *zeros {
	return &zeros{root, map[string]map[string]*typeDecl{}}
}

// results are the zero values of a function's results; the last one is "error"
// when that is its type.
func (z *zeros) results(s *source, fn *ast.FuncDecl) []string {
	var values []string
	if fn.Type.Results == nil {
		return nil
	}
	in := scope{filepath.Join(z.root, filepath.Dir(s.path)), s.imports(), typeParams(fn)}
	for _, field := range fn.Type.Results.List {
		value := z.of(field.Type, in, string(s.span(field.Type)))
		if id, ok := field.Type.(*ast.Ident); ok && id.Name == "error" {
			value = "error"
		}
		values = append(values, value)
		for range max(0, len(field.Names)-1) {
			values = append(values, value)
		}
	}
	for i := range len(values) - 1 {
		if values[i] == "error" {
			values[i] = "nil"
		}
	}
	return values
}

func typeParams(fn *ast.FuncDecl) map[string]bool {
	names := map[string]bool{}
	if fn.Type.TypeParams != nil {
		for _, f := range fn.Type.TypeParams.List {
			for _, n := range f.Names {
				names[n.Name] = true
			}
		}
	}
	if fn.Recv != nil {
		ast.Inspect(fn.Recv, func(n ast.Node) bool {
			if g, ok := n.(*ast.IndexExpr); ok {
				if id, ok := g.Index.(*ast.Ident); ok {
					names[id.Name] = true
				}
			}
			return true
		})
	}
	return names
}

var builtin = map[string]string{
	"bool": "false", "string": `""`, "error": "nil", "any": "nil",
}

func init() {
	for name := range strings.FieldsSeq("int int8 int16 int32 int64 uint uint8 uint16 uint32" +
		" uint64 uintptr byte rune float32 float64 complex64 complex128") {
		builtin[name] = "0"
	}
}

// of is the zero value of a type that is spelled text where it is needed.
func (z *zeros) of(typ ast.Expr, in scope, text string) string {
	switch t := typ.(type) {
	case *ast.ParenExpr:
		return z.of(t.X, in, text)
	case *ast.StarExpr, *ast.MapType, *ast.FuncType, *ast.ChanType, *ast.InterfaceType:
		return "nil"
	case *ast.ArrayType:
		if t.Len == nil {
			return "nil"
		}
		return text + "{}"
	case *ast.StructType:
		return text + "{}"
	case *ast.IndexExpr:
		return z.of(t.X, in, text)
	case *ast.IndexListExpr:
		return z.of(t.X, in, text)
	case *ast.Ident:
		if decl := z.lookup(in.dir, t.Name); decl != nil && !in.params[t.Name] {
			return z.of(decl.spec.Type, decl.in, text)
		}
		if value, ok := builtin[t.Name]; ok && !in.params[t.Name] {
			return value
		}
	case *ast.SelectorExpr:
		if pkg, ok := t.X.(*ast.Ident); ok {
			if decl := z.lookup(z.packageDir(in, pkg.Name), t.Sel.Name); decl != nil {
				return z.of(decl.spec.Type, decl.in, text)
			}
		}
	}
	return "*new(" + text + ")"
}

// packageDir is where the sources of an imported package are: a chapter's or
// the standard library's.
func (z *zeros) packageDir(in scope, name string) string {
	for _, i := range in.imports {
		if i.local() != name {
			continue
		}
		if rest, ok := strings.CutPrefix(i.Path, "barewire/"); ok {
			return filepath.Join(z.root, "solutions", filepath.FromSlash(rest))
		}
		return filepath.Join(build.Default.GOROOT, "src", filepath.FromSlash(i.Path))
	}
	return ""
}

func (z *zeros) lookup(dir, name string) *typeDecl {
	if dir == "" {
		return nil
	}
	if z.types[dir] == nil {
		z.types[dir] = readTypes(dir)
	}
	return z.types[dir][name]
}

// readTypes collects the type declarations of a folder. What does not parse is
// reported elsewhere.
func readTypes(dir string) map[string]*typeDecl {
	types := map[string]*typeDecl{}
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if filepath.Ext(e.Name()) != ".go" || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, filepath.Join(dir, e.Name()), nil, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		in := scope{dir: dir, imports: (&source{file: file}).imports()}
		for _, decl := range file.Decls {
			if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.TYPE {
				for _, spec := range d.Specs {
					t := spec.(*ast.TypeSpec)
					types[t.Name.Name] = &typeDecl{t, in}
				}
			}
		}
	}
	return types
}
