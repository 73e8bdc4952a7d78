//go:build !linux && !darwin

package tcp

import "errors"

// LimitFiles is there on Linux and macOS only. 0 is accepted everywhere.
func LimitFiles(n int) error {
	if n <= 0 {
		return nil
	}
	return errors.New("-files needs Linux or macOS")
}
