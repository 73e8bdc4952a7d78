package impostors

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
	"barewire/scripts/trial"
)

// Verdict is what became of an impostor.
type Verdict struct {
	*Impostor
	Report  *exercise.Report
	Failure *exercise.Failure // at its own exercise
	Err     error             // why it does not count as caught
	Twice   bool              // it was caught only the second time
	Again   int               // scripts tried again on a starved machine
	Shown   bool              // it was caught earlier, with the same content
}

// ProveOnce is Prove, but for those whose proof has been shown before: nothing
// of what it depends on has changed since.
func (i *Impostor) ProveOnce(root string) Verdict {
	proof, err := i.proof(root)
	if err != nil {
		return Verdict{Impostor: i, Err: err}
	}
	if proof.Shown() {
		return Verdict{Impostor: i, Shown: true}
	}
	v := i.Prove(root, false)
	if v.Err == nil && !v.Twice && v.Recorded(root) {
		v.Err = proof.Remember()
	}
	return v
}

// proof depends on the impostor and on how it is recorded.
func (i *Impostor) proof(root string) (*trial.Proof, error) {
	ch, err := course.LoadChapter(root, "solutions", i.Chapter)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(i.File)
	if err != nil {
		return nil, err
	}
	golden, err := os.ReadFile(Golden(root, i.Name))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return trial.NewProof(ch, i.Name, text, golden)
}

// Prove builds the solution in the impostor's disguise, runs the chapter's
// exercises on it, and demands that the first to fail is the one it names.
// Some mistakes show only when the machine keeps time: who was not caught is
// tried once more. What comes after that exercise is run where whole is set:
// a record needs it, a proof does not.
func (i *Impostor) Prove(root string, whole bool) Verdict {
	v := i.prove(root, whole)
	if v.Err != nil && v.Report != nil {
		again := v.Again
		v = i.prove(root, whole)
		v.Twice, v.Again = v.Err == nil, v.Again+again
	}
	return v
}

func (i *Impostor) prove(root string, whole bool) Verdict {
	v := Verdict{Impostor: i}
	v.Report, v.Err = i.run(root, whole)
	if v.Err != nil {
		return v
	}
	v.Again = v.Report.TriedAgain()
	for _, r := range v.Report.Results {
		switch {
		case r.State != exercise.Fail:
		case r.Failure.Kind == exercise.KindScript ||
			r.Failure.Kind == exercise.KindReference:
			v.Err = fmt.Errorf("%s is at fault itself:\n%s", r.Script,
				r.Failure)
			return v
		case r.Exercise != i.CaughtBy:
			v.Err = fmt.Errorf("%s catches it first, want %s:\n%s",
				r.Script, i.CaughtBy, r.Failure)
			return v
		default:
			v.Failure = r.Failure
			return v
		}
	}
	v.Err = fmt.Errorf("every exercise lets it pass, want %s to fail",
		i.CaughtBy)
	return v
}

// run runs the chapter's exercises, the later ones too if whole is set, on its
// solution in the impostor's disguise.
func (i *Impostor) run(root string, whole bool) (*exercise.Report, error) {
	ch, err := course.LoadChapter(root, "solutions", i.Chapter)
	if err != nil {
		return nil, err
	}
	files, err := i.disguise(ch)
	if err != nil {
		return nil, err
	}
	last := i.CaughtBy
	if whole {
		last = ""
	}
	return trial.Run(ch, files, last)
}
