package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"barewire/scripts/course"

	"github.com/pmezard/go-difflib/difflib"
	"github.com/spf13/cobra"
)

func (l *lab) diffCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "diff [NN|NN-MM]",
		Short: "Your code beside the reference's",
		Long: `Your code beside the reference's: lines with - are yours, lines with + are the
reference's. For an exercise its functions are compared, for a chapter all of
its Go files. Another right design than the reference's is as good: what
counts is what check says.`,
		Args:              atMost(1, "one chapter or exercise"),
		ValidArgsFunction: l.completeIDs(true),
		RunE: func(cmd *cobra.Command, args []string) error {
			t, err := l.targetOrNext(cmd.Context(), args)
			if err != nil {
				return err
			}
			text, err := compare(t)
			if err != nil {
				return err
			}
			l.printf("%s", diffText(text))
			return nil
		},
	}
}

// compare is the unified diff from the learner's code to the reference's.
func compare(t target) (string, error) {
	reference, err := course.LoadChapter(t.chapter.Root, "solutions", t.chapter.Name)
	if err != nil {
		return "", fmt.Errorf("the reference is not here: %w", err)
	}
	var text string
	if t.exercise != nil {
		text, err = compareFuncs(t.exercise, reference.Exercise(t.exercise.ID))
	} else {
		text, err = compareFiles(t.chapter, reference)
	}
	if err == nil && text == "" {
		text = "No difference: yours is the reference's, line for line.\n"
	}
	return text, err
}

// compareFuncs compares the functions of one exercise.
func compareFuncs(mine, theirs *course.Exercise) (string, error) {
	if theirs == nil {
		return "", fmt.Errorf("the reference has no exercise %s", mine.ID)
	}
	var b strings.Builder
	for _, f := range theirs.Funcs {
		want, _, err := functionText(theirs.Chapter.Root, f.File, f.Name)
		if err != nil {
			return "", err
		}
		file, at := "chapters"+strings.TrimPrefix(f.File, "solutions"), 0
		for _, m := range mine.Funcs {
			if m.Name == f.Name {
				file = m.File
			}
		}
		got, at, err := functionText(mine.Chapter.Root, file, f.Name)
		if err != nil {
			return "", err
		}
		d, err := unified(got, want, fmt.Sprintf("%s:%d", file, at), fmt.Sprintf("%s:%d", f.File, f.Line))
		if err != nil {
			return "", err
		}
		b.WriteString(d)
	}
	return b.String(), nil
}

// functionText is a function as it stands in a file, with its comment but
// without the course's directives, and its line. It is "" if the learner has
// none of that name.
func functionText(root, file, function string) (string, int, error) {
	src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(file)))
	if errors.Is(err, fs.ErrNotExist) {
		return "", 0, nil
	}
	if err != nil {
		return "", 0, err
	}
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, file, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return "", 0, fmt.Errorf("it does not parse: %w", err)
	}
	for _, decl := range parsed.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || course.FuncName(fn) != function {
			continue
		}
		from := fn.Pos()
		if fn.Doc != nil {
			from = fn.Doc.Pos()
		}
		text := src[fset.Position(from).Offset:fset.Position(fn.End()).Offset]
		return withoutDirectives(string(text)) + "\n", fset.Position(fn.Pos()).Line, nil
	}
	return "", 0, nil
}

// withoutDirectives drops //lab: lines and the empty comment line that sets
// them apart.
func withoutDirectives(src string) string {
	var lines []string
	for line := range strings.Lines(src) {
		if strings.HasPrefix(strings.TrimSpace(line), "//lab:") {
			if n := len(lines); n > 0 && strings.TrimSpace(lines[n-1]) == "//" {
				lines = lines[:n-1]
			}
			continue
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "")
}

// compareFiles compares all Go files of a chapter but its tests.
func compareFiles(mine, theirs *course.Chapter) (string, error) {
	left, err := goFiles(mine.Dir)
	if err != nil {
		return "", err
	}
	right, err := goFiles(theirs.Dir)
	if err != nil {
		return "", err
	}
	all := maps.Clone(left)
	maps.Copy(all, right)
	var b strings.Builder
	for _, file := range slices.Sorted(maps.Keys(all)) {
		d, err := unified(left[file], right[file],
			mine.Tree+"/"+mine.Name+"/"+file, theirs.Tree+"/"+theirs.Name+"/"+file)
		if err != nil {
			return "", err
		}
		b.WriteString(d)
	}
	return b.String(), nil
}

// goFiles reads a chapter's Go files, tests apart. What only one of chapters/
// and solutions/ is to have is left out.
func goFiles(dir string) (map[string]string, error) {
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") ||
			d.Name() == course.NotBegunFile {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if !referenceOnly(rel, src) {
			files[filepath.ToSlash(rel)] = withoutDirectives(string(src))
		}
		return err
	})
	return files, err
}

func unified(a, b, nameA, nameB string) (string, error) {
	return difflib.GetUnifiedDiffString(difflib.UnifiedDiff{
		A: linesOf(a), B: linesOf(b),
		FromFile: nameA, ToFile: nameB,
		Context: 3,
	})
}

// linesOf cuts text into lines, all with their ends.
func linesOf(text string) []string {
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	lines := strings.SplitAfter(text, "\n")
	return lines[:len(lines)-1]
}

// diffText colours a unified diff.
func diffText(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "--- "), strings.HasPrefix(line, "+++ "):
			line = bold.Render(line)
		case strings.HasPrefix(line, "@@"):
			line = link.Render(line)
		case strings.HasPrefix(line, "-"):
			line = bad.Bold(false).Render(line)
		case strings.HasPrefix(line, "+"):
			line = good.Render(line)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
