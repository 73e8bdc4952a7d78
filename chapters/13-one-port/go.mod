module barewire/13-one-port

go 1.26.0
