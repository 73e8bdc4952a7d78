package main

import (
	"testing"

	"barewire/scripts/exercise"
)

func TestMain(m *testing.M)      { exercise.Main(m, main) }
func TestExercises(t *testing.T) { exercise.Run(t) }
