package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestSplice(t *testing.T) {
	const page = "# T\n<!-- bench:a -->\nold\n<!-- /bench -->\nx\n" +
		"<!-- bench:b -->\n<!-- /bench -->\n"
	got, err := splice(page, "a", "new\n")
	want := strings.Replace(page, "old\n", "\nnew\n\n", 1)
	if err != nil || got != want {
		t.Errorf("got %q, %v\nwant %q", got, err, want)
	}
	if again, _ := splice(got, "a", "new\n"); again != got {
		t.Errorf("twice: got %q", again)
	}
	if _, err := splice(page, "c", ""); err == nil {
		t.Error("a table without its markers is no error")
	}
}

// Every table has its place in docs/performance.md.
func TestPageHasEveryTable(t *testing.T) {
	file := filepath.Join("..", "..", "docs", "performance.md")
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names() {
		if _, err := splice(string(page), name, ""); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestMedianAndSpread(t *testing.T) {
	if got := median([]float64{5, 1, 9}); got != 5 {
		t.Errorf("median of three: got %v", got)
	}
	if got := median([]float64{4, 1, 2, 9}); got != 3 {
		t.Errorf("median of four: got %v", got)
	}
	got := spread([]float64{10, 8, 9, 100, 11, 12, 1, 10, 10})
	if math.Abs(got-.1) > 1e-9 { // quartiles 9 and 11 around 10
		t.Errorf("spread: got %v, want .1", got)
	}
}

// Ratios are taken within a round: a round in which the machine was twice as
// fast for everybody changes none.
func TestTableRatios(t *testing.T) {
	row := Row{Op: "request", Base: "b",
		Servers: []Server{{Name: "a"}, {Name: "b"}}}
	turns := [][]Turn{
		{{Ops: 200, Seconds: 1, CPU: .1}, {Ops: 100, Seconds: 1, CPU: .1}},
		{{Ops: 400, Seconds: 1, CPU: .1}, {Ops: 200, Seconds: 1, CPU: .1}},
		{{Ops: 210, Seconds: 1, CPU: .1}, {Ops: 105, Seconds: 1, CPU: .1}},
	}
	figures := row.table(turns, time.Second).Figures.([]Figure)
	a, b := figures[0], figures[1]
	if a.Throughput != 2 || b.RefThroughput != 2 || b.Throughput != 1 {
		t.Errorf("throughput: got %v, %v and %v, want 2, 2 and 1",
			a.Throughput, b.RefThroughput, b.Throughput)
	}
	if math.Abs(a.CPU-.5) > 1e-9 || math.Abs(a.OpsPerSecond-210) > 1e-9 {
		t.Errorf("got CPU %v and %v a second, want .5 and 210", a.CPU,
			a.OpsPerSecond)
	}
}

func TestCollect(t *testing.T) {
	cores := fmt.Sprintf("-%d", runtime.GOMAXPROCS(0))
	out := []byte("goos: linux\n" +
		"BenchmarkHead/browser/fasthttp" + cores + "  1000  906.1 ns/op  0 B/op  1 allocs/op\n" +
		"BenchmarkHead/browser/fasthttp  1000  907 ns/op  0 B/op  1 allocs/op\n" +
		"PASS\n")
	found := collect(nil, out)
	if len(found) != 1 || found[0].Benchmark != "Head/browser" ||
		found[0].Contender != "fasthttp" || found[0].Allocs != 1 ||
		len(found[0].Runs) != 2 || found[0].Runs[1] != 907 {
		t.Errorf("got %+v", found)
	}
}

func TestCPUTime(t *testing.T) {
	if cpuTime(os.Getpid()) < 0 || cpuTime(1<<30) != 0 {
		t.Error("want some for us and none for nobody")
	}
}

func TestChoose(t *testing.T) {
	if _, err := choose("close,nonsense"); err == nil ||
		!strings.Contains(err.Error(), `"nonsense"`) {
		t.Errorf("got %v, want nonsense named", err)
	}
	if got, err := choose("all"); err != nil || len(got) != len(rows)+len(idles)+2 {
		t.Errorf("all: got %q, %v", got, err)
	}
}
