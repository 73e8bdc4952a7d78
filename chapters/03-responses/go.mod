module barewire/03-responses

go 1.26
