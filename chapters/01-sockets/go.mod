module barewire/01-sockets

go 1.26
