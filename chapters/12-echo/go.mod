module barewire/12-echo

go 1.26
