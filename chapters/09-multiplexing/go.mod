module barewire/09-multiplexing

go 1.26
