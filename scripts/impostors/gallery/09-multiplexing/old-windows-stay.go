//go:build ignore

// A new INITIAL_WINDOW_SIZE changes only the streams to come.
//
//impostor:caught-by 09-02
package http2

func (c *conn) resize(first Window) error {
	c.firstWindow = first
	return nil
}
