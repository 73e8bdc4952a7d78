module barewire/07-hpack

go 1.26
