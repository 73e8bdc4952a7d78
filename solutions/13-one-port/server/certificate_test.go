//lab:solution-only

package server

import (
	"bytes"
	"crypto/tls"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A certificate is made once, used again, and made anew when it must be.
func TestCertificate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	hosts := []string{"localhost", "127.0.0.1", "::1"}
	now := time.Now()
	make := func(hosts []string, now time.Time) tls.Certificate {
		t.Helper()
		c, err := Certificate(dir, hosts, now)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	same := func(a, b tls.Certificate) bool {
		return bytes.Equal(a.Certificate[0], b.Certificate[0])
	}
	first := make(hosts, now)
	if !same(first, make(hosts[:1], now.Add(300*24*time.Hour))) {
		t.Error("it was made anew without need")
	}
	second := make(hosts, now.Add(340*24*time.Hour))
	if same(first, second) {
		t.Error("one that is about to end was used again")
	}
	if same(second, make([]string{"example.org"}, now)) {
		t.Error("one for another host was used again")
	}
	info, err := os.Stat(filepath.Join(dir, "certificate.pem"))
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("got %v, %v, want a file that is ours alone", info.Mode(), err)
	}
	os.WriteFile(filepath.Join(dir, "certificate.pem"), []byte("?"), 0o600)
	make(hosts, now)
}

// Where nothing can be kept, there is a certificate all the same.
func TestCertificateNotKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	os.WriteFile(file, nil, 0o600)
	c, err := Certificate(file, []string{"localhost"}, time.Now())
	if err == nil || len(c.Certificate) == 0 {
		t.Errorf("got %d certificates, %v, want one and an error",
			len(c.Certificate), err)
	}
}
