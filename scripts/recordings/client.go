package main

import (
	"fmt"
	"os/exec"
	"strings"
)

// program finds the client.
func (c *client) program() (string, error) {
	for _, name := range c.programs {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("not installed here: %s",
		strings.Join(c.programs, ", "))
}

// filled returns the arguments with the names in braces replaced.
func (c *client) filled(url, temp string) (args []string) {
	names := strings.NewReplacer("{url}", url, "{temp}", temp)
	for _, arg := range c.args {
		args = append(args, names.Replace(arg))
	}
	return args
}
