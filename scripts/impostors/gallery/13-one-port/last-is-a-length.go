//go:build ignore

// The second number is taken for a length: bytes=0-0 is nothing at all.
//
//impostor:caught-by 13-08
package server

import "strings"

func ParseRange(value string, size int64) (from, length int64, err error) {
	unit, list, ok := strings.Cut(value, "=")
	first, last, dash := strings.Cut(strings.Trim(list, " \t"), "-")
	if !ok || !dash || !strings.EqualFold(unit, "bytes") {
		return 0, 0, ErrNoRange
	}
	if first == "" {
		n, ok := position(last)
		switch {
		case !ok || n > 0 && size == 0:
			return 0, 0, ErrNoRange
		case n == 0:
			return 0, 0, ErrUnsatisfiable
		}
		n = min(n, size)
		return size - n, n, nil
	}
	from, ok = position(first)
	end, bounded := position(last)
	switch {
	case !ok || last != "" && (!bounded || end < from):
		return 0, 0, ErrNoRange
	case from >= size:
		return 0, 0, ErrUnsatisfiable
	case last == "" || end >= size:
		end = size - 1
	}
	return from, end - from, nil
}
