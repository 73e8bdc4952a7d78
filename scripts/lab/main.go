// Command lab leads a learner through the course: what to write next, where,
// which rule it obeys, and what the learner's server does wrong on the wire.
// It is run as `go tool lab`, from the root or from any chapter.
package main

import "os"

func main() { os.Exit(newLab().run(os.Args[1:])) }
