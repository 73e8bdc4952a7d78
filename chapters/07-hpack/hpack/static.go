package hpack

// static is the table that everybody has. Its first entry is number 1.
// RFC 7541 Appendix A.
var static = [staticLen]Field{
	{":authority", "", false},                   // 1
	{":method", "GET", false},                   // 2
	{":method", "POST", false},                  // 3
	{":path", "/", false},                       // 4
	{":path", "/index.html", false},             // 5
	{":scheme", "http", false},                  // 6
	{":scheme", "https", false},                 // 7
	{":status", "200", false},                   // 8
	{":status", "204", false},                   // 9
	{":status", "206", false},                   // 10
	{":status", "304", false},                   // 11
	{":status", "400", false},                   // 12
	{":status", "404", false},                   // 13
	{":status", "500", false},                   // 14
	{"accept-charset", "", false},               // 15
	{"accept-encoding", "gzip, deflate", false}, // 16
	{"accept-language", "", false},              // 17
	{"accept-ranges", "", false},                // 18
	{"accept", "", false},                       // 19
	{"access-control-allow-origin", "", false},  // 20
	{"age", "", false},                          // 21
	{"allow", "", false},                        // 22
	{"authorization", "", false},                // 23
	{"cache-control", "", false},                // 24
	{"content-disposition", "", false},          // 25
	{"content-encoding", "", false},             // 26
	{"content-language", "", false},             // 27
	{"content-length", "", false},               // 28
	{"content-location", "", false},             // 29
	{"content-range", "", false},                // 30
	{"content-type", "", false},                 // 31
	{"cookie", "", false},                       // 32
	{"date", "", false},                         // 33
	{"etag", "", false},                         // 34
	{"expect", "", false},                       // 35
	{"expires", "", false},                      // 36
	{"from", "", false},                         // 37
	{"host", "", false},                         // 38
	{"if-match", "", false},                     // 39
	{"if-modified-since", "", false},            // 40
	{"if-none-match", "", false},                // 41
	{"if-range", "", false},                     // 42
	{"if-unmodified-since", "", false},          // 43
	{"last-modified", "", false},                // 44
	{"link", "", false},                         // 45
	{"location", "", false},                     // 46
	{"max-forwards", "", false},                 // 47
	{"proxy-authenticate", "", false},           // 48
	{"proxy-authorization", "", false},          // 49
	{"range", "", false},                        // 50
	{"referer", "", false},                      // 51
	{"refresh", "", false},                      // 52
	{"retry-after", "", false},                  // 53
	{"server", "", false},                       // 54
	{"set-cookie", "", false},                   // 55
	{"strict-transport-security", "", false},    // 56
	{"transfer-encoding", "", false},            // 57
	{"user-agent", "", false},                   // 58
	{"vary", "", false},                         // 59
	{"via", "", false},                          // 60
	{"www-authenticate", "", false},             // 61
}

// staticLen is how many entries the static table has: the dynamic one follows.
const staticLen = 61

// staticName returns the number of the first entry called name, 0 if there is
// none. The compiler makes a binary search of it, which beats a map.
func staticName(name string) int {
	switch name {
	case ":authority":
		return 1
	case ":method":
		return 2
	case ":path":
		return 4
	case ":scheme":
		return 6
	case ":status":
		return 8
	case "accept-charset":
		return 15
	case "accept-encoding":
		return 16
	case "accept-language":
		return 17
	case "accept-ranges":
		return 18
	case "accept":
		return 19
	case "access-control-allow-origin":
		return 20
	case "age":
		return 21
	case "allow":
		return 22
	case "authorization":
		return 23
	case "cache-control":
		return 24
	case "content-disposition":
		return 25
	case "content-encoding":
		return 26
	case "content-language":
		return 27
	case "content-length":
		return 28
	case "content-location":
		return 29
	case "content-range":
		return 30
	case "content-type":
		return 31
	case "cookie":
		return 32
	case "date":
		return 33
	case "etag":
		return 34
	case "expect":
		return 35
	case "expires":
		return 36
	case "from":
		return 37
	case "host":
		return 38
	case "if-match":
		return 39
	case "if-modified-since":
		return 40
	case "if-none-match":
		return 41
	case "if-range":
		return 42
	case "if-unmodified-since":
		return 43
	case "last-modified":
		return 44
	case "link":
		return 45
	case "location":
		return 46
	case "max-forwards":
		return 47
	case "proxy-authenticate":
		return 48
	case "proxy-authorization":
		return 49
	case "range":
		return 50
	case "referer":
		return 51
	case "refresh":
		return 52
	case "retry-after":
		return 53
	case "server":
		return 54
	case "set-cookie":
		return 55
	case "strict-transport-security":
		return 56
	case "transfer-encoding":
		return 57
	case "user-agent":
		return 58
	case "vary":
		return 59
	case "via":
		return 60
	case "www-authenticate":
		return 61
	}
	return 0
}
