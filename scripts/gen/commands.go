package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"barewire/scripts/starter"
)

//go:embed exercises.tmpl
var exercisesPage string

// order is how docs/exercises.md lists the commands: in the order in which a
// script uses them.
var order = []string{
	"serve", "connect", "send", "handshake", "close-write", "reset", "close",
	"expect", "expect line", "expect bytes", "expect status", "expect field",
	"expect date", "expect body", "expect body-has", "expect trailer",
	"expect no-body",
	"expect end", "expect closed", "expect cut-off", "expect silence",
	"expect open",
	"expect preface", "expect frame", "expect h2response", "expect reset",
	"expect goaway", "expect ws", "expect close", "expect log",
	"expect quiet", "signal", "expect exit", "client", "run",
	"expect output", "expect output-exit", "attack",
}

// entry is one command of the exercise language.
type entry struct{ Name, Usage, Text string }

// commandReference writes docs/exercises.md from the doc comments of the
// functions that carry out the commands.
func commandReference(root string) (starter.Files, error) {
	entries, err := commandEntries(filepath.Join(root, "scripts", "exercise"))
	if err != nil {
		return nil, err
	}
	failure, err := os.ReadFile(filepath.Join(root, "scripts", "exercise",
		"testdata", "golden", "lf-only-01-01-hello.txt"))
	if err != nil {
		return nil, err
	}
	page, err := template.New("exercises").Parse(exercisesPage)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = page.Execute(&b, map[string]any{
		"Commands": entries,
		"Failure":  strings.TrimSpace(string(failure)),
	})
	return starter.Files{"docs/exercises.md": b.Bytes()}, err
}

// commandEntries reads the package's doc comments. A command without one, or
// one that order does not know, is an error: the page must be whole.
func commandEntries(dir string) ([]entry, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	found := map[string]entry{}
	for _, path := range paths {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil,
			parser.ParseComments)
		if err != nil {
			return nil, err
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Doc == nil || !isCommand(fn) {
				continue
			}
			e, ok := commandEntry(fn.Doc.Text())
			if _, twice := found[e.Name]; twice || !ok && isBool(fn) {
				return nil, fmt.Errorf("%s: %s describes a command that "+
					"order does not know", path, fn.Name.Name)
			}
			if ok {
				found[e.Name] = e
			}
		}
	}
	var entries []entry
	for _, name := range order {
		e, ok := found[name]
		if !ok {
			return nil, fmt.Errorf("%s: no doc comment begins with %q", dir, name)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// isCommand knows a command by its form: a method of run that takes the
// script's arguments, or one of expectation.
func isCommand(fn *ast.FuncDecl) bool {
	if fn.Recv == nil {
		return false
	}
	star, ok := fn.Recv.List[0].Type.(*ast.StarExpr)
	if !ok {
		return false
	}
	owner, _ := star.X.(*ast.Ident)
	return owner != nil && (owner.Name == "expectation" ||
		owner.Name == "run" && fn.Type.Params.NumFields() == 2)
}

// isBool tells the methods that a script's line calls: they take its ! first.
func isBool(fn *ast.FuncDecl) bool {
	list := fn.Type.Params.List
	if len(list) == 0 {
		return false
	}
	id, _ := list[0].Type.(*ast.Ident)
	return id != nil && id.Name == "bool"
}

// commandEntry takes a doc comment apart: the command's name, its usage (the
// name and the words in brackets or capitals after it), and the rest.
func commandEntry(doc string) (entry, bool) {
	words := strings.Fields(doc)
	n := 1
	if len(words) > 2 && words[0] == "expect" && slices.Contains(order, "expect "+words[1]) {
		n = 2
	}
	name := strings.Join(words[:min(n, len(words))], " ")
	if !slices.Contains(order, name) {
		return entry{}, false
	}
	for n < len(words) && isArgument(words[n]) {
		n++
	}
	usage := strings.Join(words[:n], " ")
	var p comment.Parser
	var pr comment.Printer
	text := string(pr.Markdown(p.Parse(sentence(doc, n))))
	return entry{name, usage, text}, true
}

// sentence is a doc comment without its first n words, from a capital on.
func sentence(doc string, n int) string {
	for range n {
		doc = strings.TrimLeft(doc, " \n")
		doc = doc[strings.IndexAny(doc, " \n"):]
	}
	doc = strings.TrimLeft(doc, " \n")
	return strings.ToUpper(doc[:1]) + doc[1:]
}

// isArgument tells an argument in a usage from the sentence that follows it.
func isArgument(word string) bool {
	return strings.ContainsAny(word, "[]|") ||
		strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ…") == ""
}
