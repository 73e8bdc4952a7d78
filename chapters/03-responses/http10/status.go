// Package http10 answers requests the HTTP/1.0 way: one request a
// connection, one response, and a close that loses nothing of it.
//
// The AppendX functions are pure: bytes go in, bytes come out, and no socket
// is needed to test them. Server.Serve is the loop that owns a connection.
package http10

// reasons are the phrases of RFC 9110 §15, of RFC 6585 (428 to 431, 511) and
// of RFC 7725 (451). They are for people: a client decides by the code alone.
var reasons = [...]string{
	100: "Continue",
	101: "Switching Protocols",
	200: "OK",
	201: "Created",
	202: "Accepted",
	203: "Non-Authoritative Information",
	204: "No Content",
	205: "Reset Content",
	206: "Partial Content",
	300: "Multiple Choices",
	301: "Moved Permanently",
	302: "Found",
	303: "See Other",
	304: "Not Modified",
	305: "Use Proxy",
	307: "Temporary Redirect",
	308: "Permanent Redirect",
	400: "Bad Request",
	401: "Unauthorized",
	402: "Payment Required",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	406: "Not Acceptable",
	407: "Proxy Authentication Required",
	408: "Request Timeout",
	409: "Conflict",
	410: "Gone",
	411: "Length Required",
	412: "Precondition Failed",
	413: "Content Too Large",
	414: "URI Too Long",
	415: "Unsupported Media Type",
	416: "Range Not Satisfiable",
	417: "Expectation Failed",
	421: "Misdirected Request",
	422: "Unprocessable Content",
	426: "Upgrade Required",
	428: "Precondition Required",
	429: "Too Many Requests",
	431: "Request Header Fields Too Large",
	451: "Unavailable For Legal Reasons",
	500: "Internal Server Error",
	501: "Not Implemented",
	502: "Bad Gateway",
	503: "Service Unavailable",
	504: "Gateway Timeout",
	505: "HTTP Version Not Supported",
	511: "Network Authentication Required",
}

// Reason returns the phrase that goes with a status code, or "" for a code
// that has none. RFC 9110 §15.
func Reason(status int) string {
	if status < 0 || status >= len(reasons) {
		return ""
	}
	return reasons[status]
}

// AppendStatusLine appends the first line of a response, with its CR LF. The
// version is always HTTP/1.0: the highest we speak, not the one we were asked
// in (RFC 9110 §2.5). A code without a phrase keeps the space before it, which
// RFC 9112 §4 demands.
//
//	Status-Line = HTTP-Version SP Status-Code SP Reason-Phrase CRLF
//
// RFC 1945 §6.1.
//
//lab:exercise 03-02
//lab:stub return dst
func AppendStatusLine(dst []byte, status int) []byte {
	return dst
}
