// Package impostors keeps named wrong solutions and proves that each of them
// is caught by the exercise that it names. They are the course's own test: an
// exercise that lets its impostor pass teaches nothing.
//
// An impostor is a file gallery/NN-name/NAME.go: a doc comment whose first
// sentence is the mistake, directives, and the functions as the mistaken
// would write them.
//
//	//go:build ignore
//
//	// Lines end with LF alone, for fmt.Fprintln writes no CR.
//	//
//	//impostor:caught-by 03-01
//	//impostor:errata 17
//	package http10
package impostors

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"barewire/scripts/course"
)

// Gallery is the impostors' folder, below the root.
const Gallery = "scripts/impostors/gallery"

// Impostor is one named wrong solution.
type Impostor struct {
	Name     string // lf-only
	Chapter  string // 03-responses
	Package  string // http10, or main
	Mistake  string // one sentence
	CaughtBy string // 03-01
	Errata   []int  // numbers in docs/errata.md
	File     string // absolute
}

var exerciseID = regexp.MustCompile(`^\d\d-\d\d$`)

// Load reads the gallery, in the order of chapters and names.
func Load(root string) ([]*Impostor, error) {
	files, err := filepath.Glob(filepath.Join(root, Gallery, "*", "*.go"))
	if err != nil {
		return nil, err
	}
	seen := map[string]string{}
	var all []*Impostor
	for _, file := range files {
		i, err := parse(file)
		if err != nil {
			return nil, err
		}
		if other := seen[i.Name]; other != "" {
			return nil, fmt.Errorf("%s: the name is taken by %s", file, other)
		}
		seen[i.Name] = file
		all = append(all, i)
	}
	return all, nil
}

// parse reads one impostor's doc comment.
func parse(file string) (*Impostor, error) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil,
		parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		return nil, err
	}
	i := &Impostor{
		Name:    strings.TrimSuffix(filepath.Base(file), ".go"),
		Chapter: filepath.Base(filepath.Dir(file)),
		Package: f.Name.Name,
		File:    file,
	}
	if f.Doc == nil {
		return nil, fmt.Errorf("%s: no doc comment says the mistake", file)
	}
	text := strings.Join(strings.Fields(f.Doc.Text()), " ")
	i.Mistake = new(doc.Package).Synopsis(text)
	for _, c := range f.Doc.List {
		if err := i.directive(c); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	switch {
	case i.Mistake == "":
		return nil, fmt.Errorf("%s: the doc comment has no sentence", file)
	case !exerciseID.MatchString(i.CaughtBy):
		return nil, fmt.Errorf("%s: got //impostor:caught-by %q, want an "+
			"exercise such as 03-01", file, i.CaughtBy)
	case i.CaughtBy[:2] != i.Chapter[:2]:
		return nil, fmt.Errorf("%s: exercise %s is not in chapter %s", file,
			i.CaughtBy, i.Chapter)
	}
	return i, nil
}

func (i *Impostor) directive(c *ast.Comment) error {
	word, ok := strings.CutPrefix(c.Text, "//impostor:")
	if !ok {
		return nil
	}
	name, rest, _ := strings.Cut(word, " ")
	switch name {
	case "caught-by":
		i.CaughtBy = strings.TrimSpace(rest)
	case "errata":
		for _, n := range strings.Fields(rest) {
			number, err := strconv.Atoi(n)
			if err != nil {
				return fmt.Errorf("//impostor:errata %q: %w", n, err)
			}
			i.Errata = append(i.Errata, number)
		}
	default:
		return fmt.Errorf("unknown directive //impostor:%s", name)
	}
	return nil
}

// dir is the folder of the solution's package that the impostor replaces
// functions of.
func (i *Impostor) dir(ch *course.Chapter) (string, error) {
	switch i.Package {
	case "main":
		return ch.Dir, nil
	case ch.Package:
		return filepath.Join(ch.Dir, ch.Package), nil
	}
	return "", fmt.Errorf("%s: package %s, want %s or main", i.File,
		i.Package, ch.Package)
}
