//go:build ignore

// Answers are written when a request is whole, and the client waits for them
// before it sends the rest.
//
//impostor:caught-by 04-02
package http11

func (c *conn) Read(p []byte) (int, error) { return c.receive(p) }
