module barewire/02-requests

go 1.26
