package request

// A RequestLine is the first line of a request. RFC 9112 §3.
type RequestLine struct {
	Method       string // a token, its case kept: "get" is not "GET"
	Target       string // as sent
	Major, Minor int    // of the version; 0 and 9 for a Simple-Request
}

// ParseRequestLine parses the first line of a request, without its CR LF.
//
//	request-line = method SP request-target SP HTTP-version
//
// There is one space between the parts, and nothing else counts as a space;
// none of the parts is empty. GET and a target alone are a Simple-Request
// (RFC 1945 §4.1), which we call version 0.9. What is in the target is left to
// ParseTarget. Errors are a *StatusError with 400, or with 505 for another
// major version.
//
//lab:exercise 02-02
//lab:stub return RequestLine{Major: 1}, nil
func ParseRequestLine(line string) (RequestLine, error) {
	return RequestLine{Major: 1}, nil
}

// ParseVersion parses the last part of a request line. RFC 9112 §2.3.
//
//	HTTP-version = "HTTP" "/" DIGIT "." DIGIT
//
// The letters are upper case, the digits ASCII and one each. A version of the
// right form whose major number is not 1 gets 505 (RFC 9110 §15.6.6): its
// messages may look otherwise. Any minor one will do: it may not change how
// a message is parsed.
//
//lab:exercise 02-02
func ParseVersion(s string) (major, minor int, err error) {
	return 0, 0, notBegun("02-02", "ParseVersion")
}

// isSimple reports whether line, the first of a head, is a Simple-Request: GET,
// a space, a target, and no version. Nothing follows it, so whoever waits for
// an empty line here waits in vain. RFC 1945 §4.1. ScanHead gives it the line
// without its LF, and the CR may be there: it is no space, and does not matter.
//
//lab:exercise 02-02
//lab:stub return false
func isSimple(line []byte) bool {
	return false
}
