package main

import (
	"testing"

	"barewire/scripts/exercise"
)

// The test binary is the program that the scripts of exercises/ talk to.
func TestMain(m *testing.M) { exercise.Main(m, main) }

func TestExercises(t *testing.T) { exercise.Run(t) }
