# Thin names for `go` commands; the same here and in CI.
#
#   make test    the course proves itself (under three minutes)
#   make check   every other gate: drift, lint, impostors, fuzzing, other systems
#   make gen     regenerate starters, lessons' excerpts and generated docs
#   make browser a real browser loads a page from the reference (needs chromium)
#   make clients  h2spec, curl, nghttp, h2load, node, python judge 09 and 13; a short soak of 14
#   make websocket  Autobahn's cases and others' clients judge chapter 12
#   make autobahn   the real Autobahn does (needs Docker)
#   make bench   measure against peers and rewrite docs/performance.md
#   make recordings  record anew what curl, nghttp and a browser say in HTTP/2
#   make security  attack the server and its peers, rewrite docs/security.md
#   make soak-server  20 minutes of right traffic, attacks and nonsense
#   make soak    the solutions' exercises N times under load, with -race

FUZZTIME ?= 15000x
N ?= 200
SOAK ?= 20m
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: test check gen drift lint tidy cross impostors record prefix fuzz \
	browser clients websocket autobahn recordings bench security \
	soak-server soak clean

test:
	go -C solutions test work
	go -C scripts/clients test -run 'TestH2spec|TestNetHTTP' .
	go -C scripts/autobahn test -run 'TestCases|TestCompressed|TestGorilla|TestCoder' .
	go -C scripts/oracle test ./...
	go -C scripts/security test -run 'Test[^S]|TestSpoil|TestStates' ./...

check: drift lint tidy cross prefix impostors fuzz

gen:
	go run ./scripts/gen

# What is generated is what is there.
drift:
	go run ./scripts/gen -check

lint:
	@test -z "$$(gofmt -l scripts solutions chapters | tee /dev/stderr)"
	go vet work
	go -C solutions vet work
	go -C scripts/bench vet ./...
	go -C scripts/security vet ./...
	go -C solutions run $(STATICCHECK) barewire/...

tidy:
	cd scripts && GOWORK=off go mod tidy -diff

# Whoever learns on a Mac or on Windows must at least be able to build.
cross:
	GOOS=darwin go -C solutions vet work
	GOOS=windows go -C solutions vet work
	GOOS=darwin go vet work
	GOOS=windows go vet work

# With the exercises 1..k solved and the rest not begun, 1..k pass.
prefix:
	go run ./scripts/starter/prefix

# Each named wrong solution is caught by the exercise it names.
impostors:
	go run ./scripts/impostors/prove

# Write down anew how the impostors fail. Read the change before you keep it.
record:
	go run ./scripts/impostors/prove -record

fuzz:
	FUZZTIME=$(FUZZTIME) go run ./scripts/fuzz

browser:
	go -C scripts/browser vet ./...
	go -C scripts/browser test -count=1 ./...

clients:
	go -C scripts/clients vet ./...
	go -C scripts/clients test -count=1 ./...
	go -C scripts/security vet ./...
	go -C scripts/security test -count=1 ./...

websocket:
	go -C scripts/autobahn vet ./...
	go -C scripts/autobahn test -count=1 ./...

autobahn:
	go -C scripts/autobahn run ./real

# Needs curl, nghttp and chromium: apt-get install curl nghttp2-client chromium
recordings:
	go run ./scripts/recordings

bench:
	go -C scripts/bench run . -write ../../docs/performance.md

security:
	go -C scripts/security run . -write ../../docs/security.md

soak-server:
	go -C scripts/security run ./soak -for $(SOAK)

soak:
	go run ./scripts/soak -n $(N)

clean:
	rm -rf .lab
