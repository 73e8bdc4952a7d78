module barewire/11-ws-frames

go 1.26
