// Prove runs every impostor against its chapter's exercises and prints
// `N impostors, N caught` last.
//
//	go run ./scripts/impostors/prove [-record] [-v] [-fresh] [-p N] [NAME or NN …]
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
	fresh := flag.Bool("fresh", false,
		"prove those too whose proof was shown before with the same files")
	workers := flag.Int("p", trial.AtOnce(), "how many to run at a time")
	flag.Parse()
	if err := prove(options{*record, *verbose, *fresh, *workers}, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type options struct {
	record, verbose, fresh bool
	workers                int
}

func prove(o options, names []string) error {
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
	verdicts := proveAll(root, all, o)
	caught, twice, again, shown := 0, 0, 0, 0
	for _, v := range verdicts {
		again += v.Again
		if v.Twice {
			fmt.Printf("TWICE %s was not caught the first time\n", v.Name)
			twice++
		}
		if o.verbose && v.Failure != nil {
			fmt.Printf("%s\n%s\n", v.Name, indent(v.Failure.String()))
		}
		switch {
		case v.Shown:
			caught++
			shown++
		case v.Err != nil:
			fmt.Printf("NOT CAUGHT %s (%s)\n%s\n", v.Name, v.File,
				indent(v.Err.Error()))
			continue
		case !o.record && !v.Recorded(root):
			fmt.Printf("CHANGED %s reads otherwise than recorded: "+
				"`make record`, then read the change\n", v.Name)
			caught++
		default:
			caught++
		}
	}
	if o.record {
		// Somebody may have added to the gallery meanwhile.
		gallery, err := impostors.Load(root)
		if err != nil {
			return err
		}
		if err := impostors.Record(root, verdicts, gallery); err != nil {
			return err
		}
	}
	fmt.Printf("%d shown before; %d proved twice; %d scripts tried again\n",
		shown, twice, again)
	fmt.Printf("%d impostors, %d caught\n", len(all), caught)
	if caught < len(all) {
		return fmt.Errorf("an exercise that lets its impostor pass " +
			"teaches nothing")
	}
	return nil
}

// proveAll runs the proofs, a few at a time. A record needs them anew and
// whole, and so does whoever wants to read them.
func proveAll(root string, all []*impostors.Impostor,
	o options) []impostors.Verdict {
	verdicts := make([]impostors.Verdict, len(all))
	trial.Each(len(all), o.workers, func(i int) {
		if o.record || o.fresh || o.verbose {
			verdicts[i] = all[i].Prove(root, o.record)
			return
		}
		verdicts[i] = all[i].ProveOnce(root)
	})
	return verdicts
}

func indent(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n  ")
}
