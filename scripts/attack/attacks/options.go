package attacks

import (
	"fmt"
	"time"
)

// Options say whom to attack, and how much.
type Options struct {
	Addr  string        // the server's, on this machine
	Conns int           // connections at a time
	Rate  int           // bytes a second on each
	Bytes int64         // in all, 0: as many as there is time for
	For   time.Duration // the attack's
	Quiet time.Duration // how long to look on before it
	// Settle is how long to wait, when it is over, until the server holds no
	// more than before.
	Settle time.Duration
}

// What nobody may raise: this is a lesson, not a weapon.
const (
	mostConns = 256
	mostRate  = 64 << 20
	mostTime  = time.Minute
)

// check refuses what is not for a lesson.
func (o Options) check() error {
	if err := loopback(o.Addr); err != nil {
		return err
	}
	if o.Conns < 1 || o.Conns > mostConns {
		return fmt.Errorf("%d connections: want 1 to %d", o.Conns, mostConns)
	}
	if o.Rate < 1 || o.Rate > mostRate {
		return fmt.Errorf("%d bytes a second: want 1 to %d", o.Rate, mostRate)
	}
	if o.For <= 0 || o.For > mostTime {
		return fmt.Errorf("for %v: want at most %v", o.For, mostTime)
	}
	return nil
}
