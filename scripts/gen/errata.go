package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/impostors"
	"barewire/scripts/starter"
)

const errataHead = `# Mistakes, and what catches them

<!-- Made by ` + "`make gen`" + ` from scripts/impostors/errata.txt and the impostors. -->

Somebody built these three servers from an article in an afternoon. Run against real clients and hand-made bytes, the
result had 89 defects. Each is a mistake that people make, so each is the point of an exercise; where code can make
it, an impostor makes it on purpose, and ` + "`make impostors`" + ` proves that its exercise notices.

Weight: A does not work or teaches the wrong protocol, B is a bug, C is small.
`

var errataLine = regexp.MustCompile(`^(\d+) ([ABC]) (.*?)(?: => (.+))?$`)

// errata writes docs/errata.md: each mistake, the impostors that make it, and
// the exercises that catch them.
func errata(root string) (starter.Files, error) {
	all, err := impostors.Load(root)
	if err != nil {
		return nil, err
	}
	lessons, err := course.Load(root, "solutions")
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(filepath.Join(root, "scripts", "impostors", "errata.txt"))
	if err != nil {
		return nil, err
	}
	var page strings.Builder
	page.WriteString(errataHead)
	want := 1
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		m := errataLine.FindStringSubmatch(line)
		switch {
		case strings.HasPrefix(line, "## "):
			page.WriteString("\n" + line + "\n\n| | | mistake | caught by | impostor |\n|--:|---|---|---|---|\n")
		case line == "" || strings.HasPrefix(line, "#"):
		case m == nil:
			return nil, fmt.Errorf("errata.txt:%d: got %q, want NUMBER WEIGHT SENTENCE [=> CHAPTER or why]", i+1, line)
		case m[1] != strconv.Itoa(want):
			return nil, fmt.Errorf("errata.txt:%d: got number %s, want %d", i+1, m[1], want)
		default:
			want++
			caught, names := catches(all, lessons, m[1])
			if len(caught) == 0 && m[4] == "" {
				return nil, fmt.Errorf("errata.txt:%d: no impostor makes mistake %s, and no chapter is named for it", i+1, m[1])
			}
			if len(caught) == 0 {
				caught = []string{untried(m[4])}
			}
			fmt.Fprintf(&page, "| %s | %s | %s | %s | %s |\n", m[1], m[2], m[3],
				strings.Join(caught, ", "), strings.Join(names, ", "))
		}
	}
	return starter.Files{"docs/errata.md": []byte(page.String())}, nil
}

// untried is what stands for the exercise of a mistake that no impostor makes:
// its chapter, or why there is none.
func untried(where string) string {
	if _, err := strconv.Atoi(where); err == nil {
		return "chapter " + where
	}
	return where
}

// catches lists the exercises and impostors of one mistake, as links.
func catches(all []*impostors.Impostor, lessons *course.Course, number string) (caught, names []string) {
	for _, i := range all {
		n, _ := strconv.Atoi(number)
		if !slices.Contains(i.Errata, n) {
			continue
		}
		names = append(names, fmt.Sprintf("[%s](../%s/%s/%s.go)", i.Name, impostors.Gallery, i.Chapter, i.Name))
		link := i.CaughtBy
		if lessons.Exercise(i.CaughtBy) != nil {
			link = fmt.Sprintf("[%s](../chapters/%s/README.md)", i.CaughtBy, i.Chapter)
		}
		if !slices.Contains(caught, link) {
			caught = append(caught, link)
		}
	}
	slices.Sort(caught)
	return caught, names
}
