//lab:solution-only

package main

import "testing"

// A mask of another length than four is refused, and not written behind its
// place.
func TestParseFrameMask(t *testing.T) {
	for word, fine := range map[string]bool{"mask=37fa213d": true,
		"mask=37fa21": false, "mask=37fa213d00": false, "mask=zz": false,
		"mask=": false} {
		h, _, err := parseFrame([]string{"text", word})
		if (err == nil) != fine || fine && h.Mask[3] != 0x3d {
			t.Errorf("%s: got %+v, %v", word, h, err)
		}
	}
}
