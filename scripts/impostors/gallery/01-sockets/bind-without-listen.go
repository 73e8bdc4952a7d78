//go:build ignore

// The socket is bound and never told to listen.
//
//impostor:caught-by 01-08
package tcp

import "syscall"

func openSocket(family int, addr syscall.Sockaddr) (fd int, err error) {
	fd, err = syscall.Socket(family, syscall.SOCK_STREAM, 0)
	if err != nil {
		return -1, err
	}
	if err = syscall.Bind(fd, addr); err != nil {
		syscall.Close(fd)
		return -1, err
	}
	return fd, syscall.SetNonblock(fd, true)
}
