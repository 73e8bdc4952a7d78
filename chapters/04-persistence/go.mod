module barewire/04-persistence

go 1.26
