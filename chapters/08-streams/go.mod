module barewire/08-streams

go 1.26
