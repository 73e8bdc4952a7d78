//go:build ignore

// The error of bind is dropped, and listen takes any port.
//
//impostor:caught-by 01-08
package tcp

import "syscall"

func openSocket(family int, addr syscall.Sockaddr) (fd int, err error) {
	fd, err = syscall.Socket(family, syscall.SOCK_STREAM, 0)
	if err != nil {
		return -1, err
	}
	syscall.Bind(fd, addr)
	if err = syscall.Listen(fd, syscall.SOMAXCONN); err != nil {
		syscall.Close(fd)
		return -1, err
	}
	return fd, syscall.SetNonblock(fd, true)
}
