// Command bench measures the reference servers beside their peers.
//
//	go -C scripts/bench run .                     everything, as Markdown
//	go -C scripts/bench run . -rows close         one row of the table
//	go -C scripts/bench run . -json >figures.json every round, for machines
//	go -C scripts/bench run . -write ../../docs/performance.md
//
// Every server is a process of its own on loopback. One load generator
// drives them in turn, A B C A B C …, so that whatever else the machine does
// hurts all of them alike; the figures are medians over these rounds. It
// runs on Linux, for a server's CPU time is read from /proc.
//
// This is a module of its own, outside the root's go.work: who learns need
// not download what is measured here.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

type options struct {
	rows    string
	tree    string
	rounds  int
	seconds float64
	json    bool
	write   string
}

func main() {
	var o options
	flag.StringVar(&o.rows, "rows", "all",
		"what to measure, names by comma: "+strings.Join(names(), " "))
	flag.StringVar(&o.tree, "tree", "solutions", "where the chapters "+
		"measured are: chapters for your own; from the repository's root")
	flag.IntVar(&o.rounds, "rounds", 5, "rounds of each row and micro benchmark")
	flag.Float64Var(&o.seconds, "seconds", .6, "length of a server's turn in a round")
	flag.BoolVar(&o.json, "json", false, "print every round as JSON")
	flag.StringVar(&o.write, "write", "",
		"put the tables between the markers of this Markdown `file`")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	chosen, err := choose(o.rows)
	if err != nil {
		return err
	}
	if o.rounds < 1 || o.seconds <= 0 {
		return fmt.Errorf("got -rounds %d -seconds %g: want more than none",
			o.rounds, o.seconds)
	}
	var tables []table
	for _, name := range chosen {
		t, err := measure(name, o)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if !o.json {
			fmt.Println(t.Markdown)
		}
		tables = append(tables, t)
	}
	if o.json {
		out := json.NewEncoder(os.Stdout)
		out.SetIndent("", "\t")
		if err := out.Encode(tables); err != nil {
			return err
		}
	}
	if o.write != "" {
		return rewrite(o.write, tables)
	}
	return nil
}

// A table is what one measurement yields.
type table struct {
	Name     string
	Command  string // what to type to measure this alone
	Markdown string `json:"-"`
	Figures  any
}

// measure makes the table of that name: a row's, a crowd's, or one of the two
// others.
func measure(name string, o options) (table, error) {
	switch name {
	case "micro":
		return micro(o)
	case "loop":
		return loop(o)
	}
	for _, row := range rows {
		if row.Name == name {
			turn := time.Duration(o.seconds * float64(time.Second))
			return row.measure(o.tree, o.rounds, turn)
		}
	}
	for _, idle := range idles {
		if idle.Name == name {
			return idle.measure(o.tree)
		}
	}
	panic("choose let through " + name)
}

// names are all that -rows takes besides all.
func names() []string {
	var all []string
	for _, row := range rows {
		all = append(all, row.Name)
	}
	for _, idle := range idles {
		all = append(all, idle.Name)
	}
	return append(all, "micro", "loop")
}

// choose reads the value of -rows.
func choose(list string) ([]string, error) {
	if list == "all" {
		return names(), nil
	}
	chosen := strings.Split(list, ",")
	for _, name := range chosen {
		if !slices.Contains(names(), name) {
			return nil, fmt.Errorf("-rows: got %q, want all or some of %s",
				name, strings.Join(names(), ", "))
		}
	}
	return chosen, nil
}
