module barewire/01-lines

go 1.26.0
