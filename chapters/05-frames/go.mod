module barewire/05-frames

go 1.26
