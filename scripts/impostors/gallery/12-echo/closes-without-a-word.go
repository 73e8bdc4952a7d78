//go:build ignore

// A mistake of the client ends the connection, and nobody tells it why:
// browsers report 1006.
//
//impostor:caught-by 12-01
package websocket

func (c *Conn) leave(err error) error {
	if c.gone {
		return err
	}
	return c.flush()
}
