package h2min

import "errors"

// notBegun is what a function returns that is still yours to write. When there
// are none left, nobody needs this file any more.
func notBegun(exercise, function string) error {
	return errors.New(exercise + " not begun: write " + function)
}
