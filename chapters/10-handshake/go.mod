module barewire/10-handshake

go 1.26
