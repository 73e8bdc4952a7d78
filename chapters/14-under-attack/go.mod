module barewire/14-under-attack

go 1.26.0
