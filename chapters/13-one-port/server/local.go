package server

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// UseLocalTLS gives the server a certificate for this machine: the one of last
// time, if there is one. It is kept in dir; an empty dir means the folder that
// the system has for such things. A certificate that could not be kept is
// good all the same: Log is told.
func (s *Server) UseLocalTLS(dir string) error {
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return fmt.Errorf("%w; choose a folder with -cert", err)
		}
		dir = filepath.Join(cache, "barewire")
	}
	hosts := []string{"localhost", "127.0.0.1", "::1"}
	cert, err := Certificate(dir, hosts, time.Now())
	if err != nil && len(cert.Certificate) == 0 {
		return err
	}
	if err != nil && s.Log != nil {
		s.Log(err)
	}
	s.TLS = Config(cert)
	return nil
}
