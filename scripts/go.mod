module barewire/scripts

go 1.26

tool barewire/scripts/lab
