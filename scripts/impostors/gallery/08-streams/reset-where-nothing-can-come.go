//go:build ignore

// A stream whose client has ended it is remembered as reset, as if more could
// come.
//
//impostor:caught-by 08-01
package stream

func transitions() Table {
	return Table{
		Idle: {RecvHeaders: to(Open), RecvPriority: to(Idle),
			SendPushPromise: to(ReservedLocal)},
		Open: {RecvHeaders: to(Open), RecvData: to(Open),
			RecvEndStream: to(HalfClosedRemote), RecvReset: to(Closed),
			RecvWindowUpdate: to(Open), RecvPriority: to(Open),
			SendHeaders: to(Open), SendEndStream: to(HalfClosedLocal),
			SendReset: to(Reset)},
		HalfClosedLocal: {RecvHeaders: to(HalfClosedLocal),
			RecvData: to(HalfClosedLocal), RecvEndStream: to(Closed),
			RecvReset: to(Closed), RecvWindowUpdate: to(HalfClosedLocal),
			RecvPriority: to(HalfClosedLocal), SendReset: to(Reset)},
		HalfClosedRemote: {RecvReset: to(Closed),
			RecvWindowUpdate: to(HalfClosedRemote),
			RecvPriority:     to(HalfClosedRemote),
			SendHeaders:      to(HalfClosedRemote),
			SendEndStream:    to(Closed), SendReset: to(Reset)},
		ReservedLocal: {RecvReset: to(Closed),
			RecvWindowUpdate: to(ReservedLocal),
			RecvPriority:     to(ReservedLocal),
			SendHeaders:      to(HalfClosedRemote), SendReset: to(Closed)},
		Closed: {RecvReset: to(Closed), RecvWindowUpdate: to(Closed),
			RecvPriority: to(Closed)},
		Reset: {RecvHeaders: to(Reset), RecvData: to(Reset),
			RecvEndStream: to(Closed), RecvReset: to(Closed),
			RecvWindowUpdate: to(Reset), RecvPriority: to(Reset)},
	}
}
