module barewire/02-words

go 1.26.0
