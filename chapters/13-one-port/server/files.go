package server

import (
	"io"
	"io/fs"
	"net/url"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// Files answers with the files below a root. Give it os.Root's FS: that one
// lets no symbolic link lead out either.
type Files struct{ FS fs.FS }

// FileName is the name, below the root, of what a path is about, and reports
// whether there may be one. A path that ends with a slash is about the
// index.html there. The path is decoded already, so what stands there is what
// counts: an empty segment, "." and ".." lead to nothing, and neither do names
// that begin with a dot (.git is nobody's business), a backslash, a colon, or
// control bytes, which are harmless on one system and not on the next.
// RFC 9110 §17.3.
//
//lab:exercise 13-06
//lab:stub return "", false
func FileName(p string) (name string, ok bool) {
	return "", false
}

// Serve answers a request for a file, as an http10.Handler does.
func (f Files) Serve(r *request.Request) http10.Response {
	if r.Method != "GET" && r.Method != "HEAD" {
		return notAllowed
	}
	name, ok := FileName(r.Path)
	if !ok {
		return notFound
	}
	info, err := fs.Stat(f.FS, name)
	switch {
	case err == nil && info.IsDir():
		return toDirectory(r)
	case err != nil || !info.Mode().IsRegular():
		return notFound // or not for everybody: nobody needs to know which
	}
	file, err := f.FS.Open(name)
	if err != nil {
		return notFound
	}
	answer := describe(r, file, info)
	if answer.Stream == nil {
		file.Close()
	}
	return answer
}

var (
	notFound   = http10.Text(404, "Not Found\n")
	notAllowed = func() http10.Response {
		r := http10.Text(405, http10.Reason(405))
		r.Fields = append(r.Fields, request.Field{Name: "Allow",
			Value: "GET, HEAD"})
		return r
	}()
)

// toDirectory sends the client to the same path with a slash behind it: links
// in the page there are relative to that. RFC 9110 §15.4.2.
func toDirectory(r *request.Request) http10.Response {
	to := (&url.URL{Path: r.Path + "/"}).EscapedPath()
	if r.Query != "" {
		to += "?" + r.Query
	}
	answer := http10.Text(301, to+"\n")
	answer.Fields = append(answer.Fields, request.Field{Name: "Location",
		Value: to})
	return answer
}

// describe answers with an open file: with all of it, a part, or, if the
// client has it already, with nothing of it.
func describe(r *request.Request, file fs.File,
	info fs.FileInfo) http10.Response {
	v := validatorsOf(file, info)
	answer := http10.Response{Status: 200, Fields: request.Fields{
		{Name: "Content-Type", Value: ContentType(info.Name())},
		{Name: "X-Content-Type-Options", Value: "nosniff"},
		{Name: "Accept-Ranges", Value: "bytes"}}}
	answer.Fields = v.appendTo(answer.Fields)
	if status := v.Evaluate(r); status != 0 {
		answer.Status = status
		return answer
	}
	answer.Stream, answer.Length = file, info.Size()
	if seeker, ok := file.(io.Seeker); ok {
		cut(r, v, &answer, seeker)
	}
	return answer
}

// ContentType is the media type of a file of this name. RFC 9110 §8.3.
//
//lab:exercise 13-06
//lab:stub return "application/octet-stream"
func ContentType(name string) string {
	return "application/octet-stream"
}

// types are those of the files that there are on a web site. The system's list
// may be longer, but it is another one on each system.
var types = map[string]string{
	".css":   "text/css; charset=utf-8",
	".go":    "text/plain; charset=utf-8",
	".htm":   "text/html; charset=utf-8",
	".html":  "text/html; charset=utf-8",
	".ico":   "image/vnd.microsoft.icon",
	".jpeg":  "image/jpeg",
	".jpg":   "image/jpeg",
	".js":    "text/javascript; charset=utf-8",
	".json":  "application/json",
	".md":    "text/plain; charset=utf-8",
	".mjs":   "text/javascript; charset=utf-8",
	".pdf":   "application/pdf",
	".png":   "image/png",
	".svg":   "image/svg+xml",
	".txt":   "text/plain; charset=utf-8",
	".wasm":  "application/wasm",
	".webp":  "image/webp",
	".woff2": "font/woff2",
	".xml":   "application/xml",
}
