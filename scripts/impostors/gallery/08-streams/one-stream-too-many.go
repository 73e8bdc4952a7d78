//go:build ignore

// One stream more than the limit is admitted.
//
//impostor:caught-by 08-07
package stream

import "barewire/05-frames/frame"

func (ss *Streams) admit(id uint32) error {
	if ss.count <= ss.Max {
		return nil
	}
	ss.reset.add(ended{id: id})
	return streamError(id, frame.RefusedStream, "HEADERS: got a stream more, "+
		"want at most %d, our SETTINGS_MAX_CONCURRENT_STREAMS "+
		"(RFC 9113 §5.1.2)", ss.Max)
}
