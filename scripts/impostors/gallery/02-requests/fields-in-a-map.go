//go:build ignore

// Fields are kept by name, so that the second of one name overwrites the
// first.
//
//impostor:caught-by 02-04
//impostor:errata 27
package request

import "strings"

func ParseHead(head []byte, fields Fields) (Request, error) {
	req, err := ParseHeadByLines(head, fields)
	at := map[string]int{}
	var kept Fields
	for _, f := range req.Fields {
		name := strings.ToLower(f.Name)
		if i, ok := at[name]; ok {
			kept[i] = f
			continue
		}
		at[name] = len(kept)
		kept = append(kept, f)
	}
	req.Fields = kept
	return req, err
}
