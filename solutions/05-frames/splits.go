package main

import (
	"bytes"
	"fmt"
	"io"
	"testing/iotest"
)

// everySplit dumps in, and again for every place where TCP could cut it into
// two pieces, and once a byte at a time. It must make no difference.
func (d *dump) everySplit(out io.Writer, in io.Reader) error {
	p, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	var whole bytes.Buffer
	wholeErr := d.all(&whole, bytes.NewReader(p))
	out.Write(whole.Bytes())
	same := func(where string, pieces io.Reader) error {
		var got bytes.Buffer
		err := d.all(&got, pieces)
		if fmt.Sprint(err) != fmt.Sprint(wholeErr) ||
			!bytes.Equal(got.Bytes(), whole.Bytes()) {
			return fmt.Errorf("%s the dump is another:\n%serror: %v",
				where, got.Bytes(), err)
		}
		return nil
	}
	for i := 1; i < len(p); i++ {
		err := same(fmt.Sprintf("cut behind byte %d,", i), io.MultiReader(
			bytes.NewReader(p[:i]), bytes.NewReader(p[i:])))
		if err != nil {
			return err
		}
	}
	err = same("a byte at a time,", iotest.OneByteReader(bytes.NewReader(p)))
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "the same however it is cut")
	return wholeErr
}
