// Wsdump takes WebSocket frames apart. Without arguments it shows a session
// that was recorded between Chromium and chapter 12's server.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

const usage = `usage: go run . [COMMAND ARG…]
  (nothing)                 the recorded session
  header HEX                a header, and how many bytes it takes
  append FRAME [+ FRAME…]   frames' bytes: fin text mask=37fa213d 'Hello'
  check client|server [rsv=BITS] HEX
                            what is wrong with a header from that side
  mask KEY AT TEXT          the text masked, from offset AT of a payload
  close HEX                 what a close frame's payload says
  frames [client|server] [-max N] [-open] [-memory] <FILE
                            every frame of a stream, which stays open; and
                            whether it took more memory than its bytes need
  same                      whether Mask does what MaskBytes does
  faster                    whether it is twice as fast, at least
  speed                     how fast masking is beside copying`

// commands are what the tool does, by name.
var commands = map[string]func(args []string, in io.Reader) error{
	"header": header,
	"append": appendFrame,
	"check":  check,
	"mask":   mask,
	"close":  closing,
	"frames": frames,
	"same":   same,
	"faster": faster,
	"speed":  speed,
}

func main() {
	if err := run(os.Args[1:], os.Stdin); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader) error {
	if len(args) == 0 {
		return session(strings.NewReader(recorded))
	}
	command, ok := commands[args[0]]
	if !ok {
		return fmt.Errorf("%q: no such command\n%s", args[0], usage)
	}
	return command(args[1:], in)
}
