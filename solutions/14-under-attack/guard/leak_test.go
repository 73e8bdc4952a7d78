//lab:solution-only

package guard

import (
	"testing"

	"barewire/scripts/leak"
)

// TestMain fails the package when a goroutine of ours outlives the tests.
func TestMain(m *testing.M) { leak.Main(m, "barewire/14-under-attack/guard") }
