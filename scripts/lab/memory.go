package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"barewire/scripts/course"
)

// memory is which help was taken: hints, and functions of the reference. It is
// never held against anybody. What passes is not kept here: that is
// found out.
type memory struct {
	Hints    map[string]int       // hints shown, by exercise
	Borrowed map[string]time.Time // exercises solved by the reference, and when

	file string
}

// remember reads the memory. One that is lost or damaged is an empty one: it
// must not stand in a learner's way.
func remember(root string) *memory {
	m := &memory{file: filepath.Join(course.State(root), "memory.json")}
	if data, err := os.ReadFile(m.file); err == nil {
		_ = json.Unmarshal(data, m)
	}
	if m.Hints == nil {
		m.Hints = map[string]int{}
	}
	if m.Borrowed == nil {
		m.Borrowed = map[string]time.Time{}
	}
	return m
}

// save writes the memory whole or not at all.
func (m *memory) save() error {
	data, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(m.file), 0o777); err != nil {
		return err
	}
	part := m.file + ".part"
	if err := os.WriteFile(part, append(data, '\n'), 0o666); err != nil {
		return err
	}
	err = os.Rename(part, m.file)
	if errors.Is(err, fs.ErrExist) { // Windows, while another lab reads it
		return os.WriteFile(m.file, append(data, '\n'), 0o666)
	}
	return err
}

// help is the mark for an exercise that the reference has solved, "" for
// others. Hints are nobody's business: they only decide which comes next.
func (m *memory) help(id string) string {
	if _, ok := m.Borrowed[id]; ok {
		return "reference"
	}
	return ""
}
