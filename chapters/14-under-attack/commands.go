package main

import (
	"fmt"
	"net/netip"
	"strconv"
	"strings"
	"sync"
	"time"

	"barewire/14-under-attack/guard"
)

// command tries a part of the guard, without a server:
//
//	purse BURST EACH STEP…  pays: AT:N a step, as 1.5s:10
//	room MOST EACH STEP…    lets in, +ADDRESS, and out, -ADDRESS; or a crowd
//	pace EACH AFTER STEP…   reads a body: WAIT:BYTES a step, or work:TIME
//	desk EACH STEP…         ask, panic, stream, close or again
//	hosts NAMES HOST…       is each of these hosts ours? NAMES by comma
func command(args []string) error {
	name, args := args[0], args[1:]
	switch {
	case name == "purse" && len(args) > 2:
		return purse(args[0], args[1], args[2:])
	case name == "room" && len(args) > 2:
		return room(args[0], args[1], args[2:])
	case name == "pace" && len(args) > 2:
		return pace(args[0], args[1], args[2:])
	case name == "desk" && len(args) > 1:
		return desk(args[0], args[1:])
	case name == "hosts" && len(args) > 1:
		hosts(args[0], args[1:])
		return nil
	}
	return fmt.Errorf("got %q, want purse, room, pace, desk or hosts, and "+
		"what they take", name)
}

// epoch is when the clocks of our commands begin.
var epoch = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// purse pays from a budget, at times after the epoch.
func purse(burst, each string, steps []string) error {
	n, err := numbers(burst, each)
	if err != nil {
		return err
	}
	p := guard.NewPurse(guard.Budget{Burst: n[0], EverySecond: n[1]})
	for _, step := range steps {
		at, amount, err := timed(step)
		if err != nil {
			return err
		}
		said := "refused"
		if p.Pay(epoch.Add(at), amount) {
			said = "paid"
		}
		fmt.Println(step, said)
	}
	return nil
}

// room lets addresses in and out.
func room(most, each string, steps []string) error {
	n, err := numbers(most, each)
	if err != nil {
		return err
	}
	r := guard.Room{Most: n[0], EachMay: n[1]}
	for _, step := range steps {
		if step == "crowd" {
			crowd(&r)
			fmt.Println(step, "has come and gone")
			continue
		}
		name, leaving := strings.CutPrefix(step, "-")
		addr, err := netip.ParseAddr(strings.TrimPrefix(name, "+"))
		if err != nil {
			return err
		}
		said := "is let in"
		if leaving {
			r.Leave(guard.Client(addr))
			said = "leaves"
		} else if !r.Enter(guard.Client(addr)) {
			said = "is turned away"
		}
		fmt.Println(step, said)
	}
	in, clients := r.Holds()
	fmt.Printf("at the end %d in, of %d clients\n", in, clients)
	return nil
}

// crowd has clients come and go, again and again, all at the same time.
func crowd(r *guard.Room) {
	var clients sync.WaitGroup
	for i := range byte(8) {
		who := guard.Client(netip.AddrFrom4([4]byte{192, 0, 2, i}))
		clients.Go(func() {
			for range 50_000 {
				if r.Enter(who) {
					r.Leave(who)
				}
			}
		})
	}
	clients.Wait()
}

// hosts asks whether each host is one of ours.
func hosts(names string, hosts []string) {
	ours := guard.Hosts(strings.Split(names, ","))
	for _, host := range hosts {
		said := "is another's"
		if ours.Serves(host) {
			said = "is ours"
		}
		fmt.Printf("%q %s\n", host, said)
	}
}

// timed reads a step of a time and a number, as 1.5s:10.
func timed(step string) (d time.Duration, n int, err error) {
	before, after, _ := strings.Cut(step, ":")
	if d, err = time.ParseDuration(before); err == nil {
		n, err = strconv.Atoi(after)
	}
	return d, n, err
}

func numbers(texts ...string) (all []int, err error) {
	for _, text := range texts {
		n, err := strconv.Atoi(text)
		if err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, nil
}
