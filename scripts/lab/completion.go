package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (l *lab) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "A script that teaches your shell to complete lab's commands",
		Long: `A script that teaches your shell to complete lab's commands and exercises.
A shell completes names, so give the command one first. In the course's folder,
for bash, which needs its package bash-completion:

  lab() { go tool lab "$@"; }
  source <(go tool lab completion bash)

for zsh:

  autoload -U compinit && compinit
  lab() { go tool lab "$@"; }
  source <(go tool lab completion zsh)

and for fish:

  alias lab='go tool lab'
  go tool lab completion fish | source`,
		Annotations: map[string]string{"example": "bash"},
		Args:        exactly("a shell: bash, zsh, fish or powershell"),
		ValidArgs:   shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(l.out, true)
			case "zsh":
				return root.GenZshCompletion(l.out)
			case "fish":
				return root.GenFishCompletion(l.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(l.out)
			}
			return &usageError{
				got:     fmt.Sprintf("the shell %q", args[0]),
				want:    "bash, zsh, fish or powershell",
				nearest: nearest(args[0], shells),
			}
		},
	}
}
