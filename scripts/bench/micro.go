package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// A Micro is one benchmark of one contender: Head/browser of fasthttp.
type Micro struct {
	Benchmark, Contender string
	Nanos                float64 // an operation, the fastest run
	Allocs               int64   // an operation
	Runs                 []float64
}

// micro runs the benchmarks of ./micro, all of them once a round, so that
// they are interleaved as the rows are. The fastest run counts: whatever else
// the machine does can only make a single step slower.
func micro(o options) (table, error) {
	dir, err := os.MkdirTemp("", "barewire-micro-")
	if err != nil {
		return table{}, err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "micro.test")
	build := exec.Command("go", "test", "-c", "-o", program, "./micro")
	if out, err := build.CombinedOutput(); err != nil {
		return table{}, fmt.Errorf("go test -c: %w\n%s", err, out)
	}
	var found []Micro
	for range o.rounds {
		cmd := exec.Command(program, "-test.run=^$", "-test.bench=.",
			"-test.benchmem", "-test.benchtime=100ms")
		out, err := cmd.Output()
		if err != nil {
			return table{}, fmt.Errorf("go test -bench: %w\n%s", err, out)
		}
		found = collect(found, out)
	}
	for i, m := range found {
		found[i].Nanos = slices.Min(m.Runs)
	}
	command := fmt.Sprintf("go -C scripts/bench run . -rows micro -rounds %d",
		o.rounds)
	return table{Name: "micro", Command: command, Figures: found,
		Markdown: microMarkdown(command, found, o.rounds)}, nil
}

// collect adds what a run of go test -bench printed. A line reads
//
//	BenchmarkHead/browser/fasthttp-2  1000  906.1 ns/op  0 B/op  0 allocs/op
//
// where 2 is how many cores there are; of one core nothing is said.
func collect(found []Micro, out []byte) []Micro {
	cores := fmt.Sprintf("-%d", runtime.GOMAXPROCS(0))
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) < 8 || f[3] != "ns/op" {
			continue
		}
		name := strings.TrimSuffix(strings.TrimPrefix(f[0], "Benchmark"), cores)
		slash := strings.LastIndex(name, "/")
		if slash < 0 {
			continue
		}
		nanos, _ := strconv.ParseFloat(f[2], 64)
		allocs, _ := strconv.ParseInt(f[len(f)-2], 10, 64)
		i := slices.IndexFunc(found, func(m Micro) bool {
			return m.Benchmark == name[:slash] && m.Contender == name[slash+1:]
		})
		if i < 0 {
			i = len(found)
			found = append(found, Micro{Benchmark: name[:slash],
				Contender: name[slash+1:]})
		}
		found[i].Allocs = allocs
		found[i].Runs = append(found[i].Runs, nanos)
	}
	return found
}

// peers are what the others are compared with: fasthttp in HTTP/1, x/net in
// HTTP/2. No benchmark has both.
var peers = map[string]bool{"fasthttp": true, "x-net": true}

func microMarkdown(command string, found []Micro, rounds int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "    %s\n\n", command)
	fmt.Fprintf(&b, "The fastest of %d interleaved runs. %s.\n\n",
		rounds, machine())
	b.WriteString("| benchmark | | ns an operation | allocations | " +
		"time ÷ the peer's |\n|---|---|--:|--:|--:|\n")
	for _, m := range found {
		ratio := ""
		// fasthttp parses out of a buffer only: its Head is compared.
		benchmark := strings.Replace(m.Benchmark, "Parse", "Head", 1)
		for _, other := range found {
			if other.Benchmark == benchmark && peers[other.Contender] {
				ratio = fmt.Sprintf("%.2f", m.Nanos/other.Nanos)
			}
		}
		fmt.Fprintf(&b, "| %s | %s | %.0f | %d | %s |\n", m.Benchmark,
			strings.ReplaceAll(m.Contender, "_", " "), m.Nanos, m.Allocs, ratio)
	}
	return b.String()
}
