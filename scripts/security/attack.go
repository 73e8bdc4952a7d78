package main

import (
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"time"
)

// A cost is what an attack has cost a server, as the attacker measured it.
type cost struct {
	Memory     int     // most MiB added
	Goroutines int     // most added
	CPU        float64 // seconds a second
	Bystander  float64 // median wait ÷ that of quiet times
	Lost       int     // a bystander's requests without an answer
	Through    int     // what should not have been possible
}

// A row of what scripts/attack prints: name, done, cut off, memory, goroutines,
// CPU, bystander.
var row = regexp.MustCompile(`(?m)^\S+ +\d+ +\d+ +(-?\d+) MiB +(-?\d+) +` +
	`(-?[\d.]+) +([\d.]+) x(?: (\d+) lost)?`)

var through = regexp.MustCompile(`GOT THROUGH (\d+)`)

// attack has a server attacked, for so long, and returns what that cost.
func (m *programs) attack(name, addr string, lasts time.Duration) (
	c cost, err error) {
	out, err := exec.Command(m.attacker, "-addr", addr, "-for",
		lasts.String(), name).CombinedOutput()
	if err != nil {
		return c, fmt.Errorf("attack %s: %w\n%s", name, err, out)
	}
	return read(string(out))
}

// read reads a row.
func read(out string) (c cost, err error) {
	f := row.FindStringSubmatch(out)
	if f == nil {
		return c, fmt.Errorf("got %q, want a row of figures", out)
	}
	c.Memory, c.Goroutines, c.Lost = number(f[1]), number(f[2]), number(f[5])
	c.CPU, _ = strconv.ParseFloat(f[3], 64)
	if c.Bystander, err = strconv.ParseFloat(f[4], 64); err != nil {
		return c, fmt.Errorf("bystander: got %q, want a ratio", f[4])
	}
	if f := through.FindStringSubmatch(out); f != nil {
		c.Through = number(f[1])
	}
	return c, nil
}

// number reads digits that the expression has let through, or none: 0.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
