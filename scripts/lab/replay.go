package main

import (
	"github.com/spf13/cobra"
)

func (l *lab) replayCommand() *cobra.Command {
	return &cobra.Command{Use: "replay"}
}
