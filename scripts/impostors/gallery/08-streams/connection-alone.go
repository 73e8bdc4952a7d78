//go:build ignore

// Of the fields that speak of the connection only Connection is refused.
//
//impostor:caught-by 08-04
package stream

func isConnectionField(name string) bool {
	switch name {
	case "connection":
		return true
	}
	return false
}
