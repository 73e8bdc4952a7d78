// Prove runs every impostor against its chapter's exercises and prints
// `N impostors, N caught` last.
//
//	go run ./scripts/impostors/prove [-record] [-v] [NAME or NN …]
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/impostors"
	"barewire/scripts/trial"
)

func main() {
	record := flag.Bool("record", false,
		"write down how each fails, for lessons and for `maybe` lines")
	verbose := flag.Bool("v", false, "print each failure")
	workers := flag.Int("p", trial.AtOnce(), "how many to run at a time")
	flag.Parse()
	if err := prove(*record, *verbose, *workers, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func prove(record, verbose bool, workers int, names []string) error {
	root, err := course.Root(".")
	if err != nil {
		return err
	}
	all, err := impostors.Load(root)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(i *impostors.Impostor) bool {
		return len(names) > 0 && !slices.Contains(names, i.Name) &&
			!slices.Contains(names, i.Chapter[:2])
	})
	verdicts := proveAll(root, all, workers, record)
	caught, twice, again := 0, 0, 0
	for _, v := range verdicts {
		again += v.Again
		if v.Twice {
			fmt.Printf("TWICE %s was not caught the first time\n", v.Name)
			twice++
		}
		switch {
		case v.Err != nil:
			fmt.Printf("NOT CAUGHT %s (%s)\n%s\n", v.Name, v.File,
				indent(v.Err.Error()))
			continue
		case !record && !v.Recorded(root):
			fmt.Printf("CHANGED %s reads otherwise than recorded: "+
				"`make record`, then read the change\n", v.Name)
			caught++
		case verbose:
			fmt.Printf("%s\n%s\n", v.Name, indent(v.Failure.String()))
			fallthrough
		default:
			caught++
		}
	}
	if record {
		// Somebody may have added to the gallery meanwhile.
		gallery, err := impostors.Load(root)
		if err != nil {
			return err
		}
		if err := impostors.Record(root, verdicts, gallery); err != nil {
			return err
		}
	}
	fmt.Printf("%d proved twice; %d scripts tried again\n", twice, again)
	fmt.Printf("%d impostors, %d caught\n", len(all), caught)
	if caught < len(all) {
		return fmt.Errorf("an exercise that lets its impostor pass " +
			"teaches nothing")
	}
	return nil
}

// proveAll runs the proofs, a few at a time.
func proveAll(root string, all []*impostors.Impostor,
	workers int, whole bool) []impostors.Verdict {
	verdicts := make([]impostors.Verdict, len(all))
	trial.Each(len(all), workers, func(i int) {
		verdicts[i] = all[i].Prove(root, whole)
	})
	return verdicts
}

func indent(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n  ")
}
