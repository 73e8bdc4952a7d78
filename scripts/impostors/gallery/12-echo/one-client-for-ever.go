//go:build ignore

// One client is talked to after the other: whoever is open keeps all the rest
// waiting.
//
//impostor:caught-by 12-02
//impostor:errata 85
package websocket

var turn = make(chan bool, 1)

func (c *Conn) talk() (silent bool) {
	turn <- true
	for {
		err := c.fill()
		for err == nil && c.buffered() > 0 {
			err = c.frame()
		}
		if err != nil {
			<-turn
			c.finish(err)
			c.unwatch()
			return false
		}
	}
}
