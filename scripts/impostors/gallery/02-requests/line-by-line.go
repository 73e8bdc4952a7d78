//go:build ignore

// Each line becomes a string of its own, and the fields grow as they come.
//
//impostor:caught-by 02-08
package request

func ParseHead(head []byte, fields Fields) (Request, error) {
	return ParseHeadByLines(head, fields)
}
