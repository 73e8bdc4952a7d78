package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Figure is one server's line in a row's table. The ratios are medians of
// the ratios within each round, where both had the machine in one mood.
type Figure struct {
	Server         string
	OpsPerSecond   float64 // median
	MicrosPerOp    float64 // server CPU, median
	LoadMicros     float64 // CPU of the load generator an operation, median
	Throughput     float64 // × that of the row's Base
	CPU            float64 // × that of the row's Base
	RefThroughput  float64 // the reference's ÷ this server's
	RefCPU         float64 // the reference's ÷ this server's
	Rounds         []Turn
	spread, cpuGap float64 // half the middle half of the rounds, ÷ median
}

func (t Turn) perSecond() float64 { return float64(t.Ops) / t.Seconds }
func (t Turn) micros() float64    { return t.CPU * 1e6 / float64(t.Ops) }
func (t Turn) load() float64      { return t.Load * 1e6 / float64(t.Ops) }

// table turns the rounds into figures; turns[round][server].
func (row Row) table(turns [][]Turn, turn time.Duration) table {
	base := 0
	for i, s := range row.Servers {
		if s.Name == row.Base {
			base = i
		}
	}
	var figures []Figure
	for n, server := range row.Servers {
		over := func(f func(round []Turn) float64) float64 {
			return median(each(turns, f))
		}
		f := Figure{Server: server.Name}
		f.OpsPerSecond = over(func(r []Turn) float64 { return r[n].perSecond() })
		f.MicrosPerOp = over(func(r []Turn) float64 { return r[n].micros() })
		f.LoadMicros = over(func(r []Turn) float64 { return r[n].load() })
		f.Throughput = over(func(r []Turn) float64 {
			return r[n].perSecond() / r[base].perSecond()
		})
		f.CPU = over(func(r []Turn) float64 {
			return r[n].micros() / r[base].micros()
		})
		f.RefThroughput = over(func(r []Turn) float64 {
			return r[0].perSecond() / r[n].perSecond()
		})
		f.RefCPU = over(func(r []Turn) float64 {
			return r[0].micros() / r[n].micros()
		})
		f.spread = spread(each(turns, func(r []Turn) float64 {
			return r[n].perSecond()
		}))
		f.cpuGap = spread(each(turns, func(r []Turn) float64 {
			return r[n].micros()
		}))
		for _, round := range turns {
			f.Rounds = append(f.Rounds, round[n])
		}
		figures = append(figures, f)
	}
	command := fmt.Sprintf("go -C scripts/bench run . -rows %s -rounds %d "+
		"-seconds %g", row.Name, len(turns), turn.Seconds())
	return table{Name: row.Name, Command: command, Figures: figures,
		Markdown: row.markdown(command, figures, len(turns), turn)}
}

func (row Row) markdown(command string, figures []Figure, rounds int,
	turn time.Duration) string {
	var b strings.Builder
	fmt.Fprintf(&b, "    %s\n\n", command)
	fmt.Fprintf(&b, "%s, %s. Medians of %d interleaved rounds of %v; "+
		"± is half the\nmiddle half of the rounds. Other programs used up to "+
		"%.0f%% of the machine%s: %s.\n\n",
		row.Title, clients(row.Clients), rounds, turn, 100*loudest(figures),
		advice(figures), machine())
	ref := row.Servers[0].Name
	fmt.Fprintf(&b, "| server | %ss/s | CPU µs a %s | throughput × %s | "+
		"CPU × %s | %s's throughput ÷ | %s's CPU ÷ |\n",
		row.Op, row.Op, row.Base, row.Base, ref, ref)
	b.WriteString("|---|--:|--:|--:|--:|--:|--:|\n")
	for _, f := range figures {
		fmt.Fprintf(&b, "| %s | %.0f ±%.0f%% | %.1f ±%.0f%% | %s | %s | ",
			f.Server, f.OpsPerSecond, 100*f.spread, f.MicrosPerOp,
			100*f.cpuGap, ratio(f.Throughput), ratio(f.CPU))
		if f.Server == ref {
			b.WriteString(" | |\n")
		} else {
			fmt.Fprintf(&b, "%s | %s |\n", ratio(f.RefThroughput),
				ratio(f.RefCPU))
		}
	}
	if row.Reach != (Reach{}) {
		fmt.Fprintf(&b, "| *to reach* | | | %s | %s | | |\n",
			ratio(row.Reach.Throughput), ratio(row.Reach.CPU))
	}
	return b.String()
}

func clients(n int) string {
	if n == 1 {
		return "1 client"
	}
	return fmt.Sprintf("%d clients", n)
}

// advice is for whoever reads what was measured in bad company.
func advice(figures []Figure) string {
	if loudest(figures) <= quiet {
		return ""
	}
	return " (so believe the CPU time rather than the throughput)"
}

// ratio has three digits that count.
func ratio(v float64) string {
	if v < .1 {
		return fmt.Sprintf("%.3f", v)
	}
	return fmt.Sprintf("%.2f", v)
}

// loudest is the most that others used of the machine in any turn.
func loudest(figures []Figure) (most float64) {
	for _, f := range figures {
		for _, t := range f.Rounds {
			most = max(most, t.Others)
		}
	}
	return most
}

func each(turns [][]Turn, f func(round []Turn) float64) []float64 {
	var all []float64
	for _, round := range turns {
		all = append(all, f(round))
	}
	return all
}

// median is the middle value, or the mean of the middle two.
func median(v []float64) float64 {
	s := slices.Sorted(slices.Values(v))
	n := len(s)
	return (s[(n-1)/2] + s[n/2]) / 2
}

// spread is half of what lies between the quartiles, as a part of the median.
func spread(v []float64) float64 {
	s := slices.Sorted(slices.Values(v))
	n := len(s) - 1
	return (s[n-n/4] - s[n/4]) / 2 / median(v)
}
