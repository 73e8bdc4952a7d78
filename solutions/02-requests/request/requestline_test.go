//lab:solution-only

package request

import "testing"

func TestParseRequestLine(t *testing.T) {
	for _, c := range []struct {
		name, line string
		want       RequestLine
		status     int
	}{
		{"3", "GET /a HTTP/1.1", RequestLine{"GET", "/a", 1, 1}, 0},
		{"2.3 another minor version", "GET /a HTTP/1.7",
			RequestLine{"GET", "/a", 1, 7}, 0},
		{"3.1 any token", "M-SEARCH /a HTTP/1.0",
			RequestLine{"M-SEARCH", "/a", 1, 0}, 0},
		{"3.1 case is kept", "get /a HTTP/1.0", RequestLine{"get", "/a", 1, 0}, 0},
		{"1945 4.1", "GET /a", RequestLine{"GET", "/a", 0, 9}, 0},
		{"1945 4.1 GET only", "POST /a", RequestLine{}, 400},
		{"9110 15.6.6", "GET /a HTTP/2.0", RequestLine{}, 505},
		{"9113 3.4", "PRI * HTTP/2.0", RequestLine{}, 505},
		{"empty", "", RequestLine{}, 400},
		{"one part", "GET", RequestLine{}, 400},
		{"two spaces", "GET  /a HTTP/1.0", RequestLine{}, 400},
		{"two spaces, no target", "GET  HTTP/1.0", RequestLine{}, 400},
		{"no target", "GET ", RequestLine{}, 400},
		{"two spaces later", "GET /a  HTTP/1.0", RequestLine{}, 400},
		{"four parts", "GET /a b HTTP/1.0", RequestLine{}, 400},
		{"space at the end", "GET /a HTTP/1.0 ", RequestLine{}, 400},
		{"space at the start", " GET /a HTTP/1.0", RequestLine{}, 400},
		{"HTAB", "GET\t/a\tHTTP/1.0", RequestLine{}, 400},
		{"no-break space", "GET\u00a0/a\u00a0HTTP/1.0", RequestLine{}, 400},
		{"long s", "\u017fEARCH /a HTTP/1.0", RequestLine{}, 400},
		{"delimiter in the method", "G@T /a HTTP/1.0", RequestLine{}, 400},
		{"2.3 lower case", "GET /a http/1.0", RequestLine{}, 400},
		{"2.3 Arabic digit", "GET /a HTTP/1.\u0663", RequestLine{}, 400},
		{"2.3 two digits", "GET /a HTTP/1.10", RequestLine{}, 400},
		{"2.3 a sign", "GET /a HTTP/+1.0", RequestLine{}, 400},
		{"2.3 no minor", "GET /a HTTP/1", RequestLine{}, 400},
		{"2.3 bare CR", "GET /a HTTP/1.0\r", RequestLine{}, 400},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ParseRequestLine(c.line)
			wantStatus(t, err, c.status)
			if err == nil && got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func FuzzParseRequestLine(f *testing.F) {
	for _, s := range []string{"GET / HTTP/1.0", "GET /", "PRI * HTTP/2.0", " ",
		"GET / HTTP/1.\u0663"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, err := ParseRequestLine(s)
		if err != nil {
			return
		}
		r := Request{Method: line.Method, Target: line.Target,
			Major: line.Major, Minor: line.Minor}
		head := string(AppendHead(nil, &r))
		if want := s + "\r\n"; head != want && head != want+"\r\n" {
			t.Errorf("%q comes back as %q", s, head)
		}
	})
}
