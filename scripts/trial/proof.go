package trial

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"barewire/scripts/course"
)

// A Proof is a trial that comes out well, or not. That it did is remembered
// with the content that it depends on, and need not be shown again until that
// changes: the same content has the same verdict.
type Proof struct {
	ch       *course.Chapter
	contents [][]byte
	file     string
	key      string
}

// NewProof is a chapter's proof of that name. contents are what it depends on
// besides the chapter and the machinery that tries it.
func NewProof(ch *course.Chapter, name string, contents ...[]byte) (*Proof, error) {
	p := &Proof{ch: ch, contents: contents,
		file: filepath.Join(course.State(ch.Root), "proofs", name)}
	hash, err := startHash(ch)
	p.key = p.keyOf(hash)
	return p, err
}

// Shown reports whether it has come out well before.
func (p *Proof) Shown() bool {
	key, err := os.ReadFile(p.file)
	return err == nil && string(key) == p.key
}

// Remember notes that it has come out well, unless somebody has saved a file
// meanwhile.
func (p *Proof) Remember() error {
	hash, err := contentHash(p.ch)
	if err != nil || p.keyOf(hash) != p.key {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(p.file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(p.file, []byte(p.key), 0o666)
}

func (p *Proof) keyOf(hash string) string {
	h := sha256.New()
	fmt.Fprintln(h, hash)
	for _, text := range p.contents {
		fmt.Fprintf(h, "%d\n%s", len(text), text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// contentHash is what every proof of a chapter depends on.
func contentHash(ch *course.Chapter) (string, error) {
	hash, err := ch.Hash()
	if err != nil {
		return "", err
	}
	var dirs []string
	for _, pkg := range []string{"starter", "trial"} {
		dirs = append(dirs, filepath.Join(ch.Root, "scripts", pkg))
	}
	more, err := course.HashDirs(ch.Root, dirs...)
	return hash + more, err
}

// hashes are the chapters' contents when they were first asked for.
var hashes sync.Map

func startHash(ch *course.Chapter) (string, error) {
	once, _ := hashes.LoadOrStore(ch.Dir, sync.OnceValues(func() (string, error) {
		return contentHash(ch)
	}))
	return once.(func() (string, error))()
}
