package main

import (
	"strings"
	"testing"

	"barewire/scripts/course"
)

// TestConformance fails when a clause is not proven any more, or when the page
// is not what the clauses say.
func TestConformance(t *testing.T) {
	notStale(t, conformance)
}

// What does not exist proves nothing, nor does a script about something else.
func TestUnproven(t *testing.T) {
	root, err := course.Root(".")
	if err != nil {
		t.Fatal(err)
	}
	e, err := loadEvidence(root)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"9112 §3.2 | MUST\na rule\n04-03 http11.TestCheckHost\n":     "",
		"9112 §3.2 | MUST\na rule\n04-03 http11.TestNothing\n":       "neither",
		"9112 §3.2 | MUST\na rule\n04-99\n":                          "neither",
		"9112 §9.7 | MUST\na rule\n04-03\n":                          "no script",
		"9112 §3.2 | MUST\na rule\n":                                 "three lines",
		"in the RFC | MUST\na rule\n04-03\n":                         "no section",
		"9112 §9.7 9112 §3.2 | MUST\na rule\n04-03\n":                "",
		"## Host\n\n# a note\n9112 §3.2 | MUST NOT\na rule\n04-03\n": "",
	} {
		clauses, err := parseClauses("clauses.txt", text)
		for _, c := range clauses {
			if _, err = e.prove(c); err != nil {
				break
			}
		}
		if want == "" && err != nil ||
			want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}
