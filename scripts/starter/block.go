package starter

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"barewire/scripts/course"
)

// A block is what stands between <!-- gen:VERB ARGS --> and <!-- /gen -->.
type block struct {
	file string // for messages
	line int    // of its first line
	verb string
	args string
	body string // what it holds now, ends of lines included
}

// problem is an error at the block.
func (b *block) problem(text string) error {
	return course.Problem{File: b.file, Line: b.line, Text: "gen:" + b.verb + ": " + text}
}

var (
	blockBegin = regexp.MustCompile(`^ {0,3}<!--\s*gen:(\S+)\s*(.*?)\s*-->\s*$`)
	blockLike  = regexp.MustCompile(`^ {0,3}<!--\s*/?\s*gen\b`)
	blockEnd   = regexp.MustCompile(`^ {0,3}<!--\s*/gen\s*-->\s*$`)
	fence      = regexp.MustCompile("^ {0,3}(```+|~~~+)")
)

// rewrite replaces the body of each block of a Markdown text by what render
// says. Blocks shown inside a fenced or indented code block are left alone.
func rewrite(file, text string, render func(*block) (string, error)) (string, error) {
	var out, body strings.Builder
	var open *block
	fenced := ""
	for i, line := range strings.SplitAfter(text, "\n") {
		bare := strings.TrimRight(line, "\r\n")
		begin := blockBegin.FindStringSubmatch(bare)
		switch m := fence.FindStringSubmatch(bare); {
		case open != nil && blockEnd.MatchString(bare):
			open.body = body.String()
			fresh, err := render(open)
			if err != nil {
				return "", err
			}
			out.WriteString(fresh + line)
			open, fenced = nil, ""
			continue
		case open != nil && begin != nil:
			return "", open.problem("not closed: want <!-- /gen --> before the next block")
		case open != nil:
			body.WriteString(line)
			continue
		case fenced != "" && m != nil && strings.HasPrefix(m[1], fenced):
			fenced = ""
		case fenced == "" && m != nil:
			fenced = m[1]
		case fenced == "" && begin != nil:
			open = &block{file: file, line: i + 1, verb: begin[1], args: begin[2]}
			body.Reset()
		case fenced == "" && blockLike.MatchString(bare):
			return "", course.Problem{File: file, Line: i + 1, Text: "got " + bare + ", want <!-- gen:VERB … --> and <!-- /gen --> in turn"}
		}
		out.WriteString(line)
	}
	if open != nil {
		return "", open.problem("not closed: want <!-- /gen -->")
	}
	return out.String(), nil
}

// Lessons are the lessons, docs and README with their blocks as the sources are
// now. Transcripts are left as they are; Transcripts records those. notBegun is
// what a learner reads who has not begun an exercise: the engine's words, which
// this package does not know.
func Lessons(root string, notBegun func(id string) (string, error)) (Files, error) {
	z := newZeros(root)
	return eachPage(root, func(page string) func(*block) (string, error) {
		return (&excerpts{root: root, page: page, zeros: z, notBegun: notBegun}).render
	})
}

// eachPage rewrites every page that can hold blocks.
func eachPage(root string, renderer func(page string) func(*block) (string, error)) (Files, error) {
	var pages []string
	for _, pattern := range []string{"README.md", "docs/*.md", "solutions/*/README.md"} {
		found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil {
			return nil, err
		}
		pages = append(pages, found...)
	}
	files := Files{}
	for _, full := range pages {
		text, err := os.ReadFile(full)
		if err != nil {
			return nil, err
		}
		page := slashRel(root, full)
		fresh, err := rewrite(page, string(text), renderer(page))
		if err != nil {
			return nil, err
		}
		files[page] = []byte(fresh)
	}
	return files, nil
}

// base is what a block's file names are relative to: a lesson's own chapter,
// else solutions/.
func base(page string) string {
	if dir := path.Dir(page); strings.HasPrefix(dir, "solutions/") {
		return dir
	}
	return "solutions"
}
