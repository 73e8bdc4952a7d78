module barewire/06-first-answer

go 1.26
