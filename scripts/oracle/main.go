// Oracle measures chapters 05 and 07 beside golang.org/x/net in one run. The
// tests of its packages compare what the two say.
//
//	go -C scripts/oracle run . [-rounds N] [-turn 20ms] [NAME…]
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"text/tabwriter"
	"time"

	"barewire/scripts/oracle/duel"
	"barewire/scripts/oracle/frames"
	"barewire/scripts/oracle/headers"
)

func main() {
	rounds := flag.Int("rounds", 15, "turns of each contender")
	turn := flag.Duration("turn", 20*time.Millisecond, "how long a turn takes")
	flag.Parse()
	// The collector's helpers on other processors spend more on each other than
	// on the garbage of programs as small as these.
	runtime.GOMAXPROCS(1)
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "ns\tours\tx/net\tratio\tto reach\tallocs\tx/net\t")
	for _, d := range append(frames.Duels(), headers.Duels()...) {
		if !wanted(d.Name, flag.Args()) {
			continue
		}
		r := duel.Run(d, *turn, *rounds)
		fmt.Fprintf(w, "%s\t%.1f\t%.1f\t%.2f\t%.2f\t%.2g\t%.2g\t\n", r.Name,
			r.Our.Nanos, r.Their.Nanos, r.Ratio(), r.Reach,
			r.Our.Allocs, r.Their.Allocs)
	}
	w.Flush()
}

// wanted reports whether name holds one of the words, if there are any.
func wanted(name string, words []string) bool {
	for _, word := range words {
		if strings.Contains(name, word) {
			return true
		}
	}
	return len(words) == 0
}
