//go:build ignore

// Without SO_REUSEADDR a server that starts again finds its port taken.
//
//impostor:caught-by 01-08
package tcp

import "syscall"

func openSocket(family int, addr syscall.Sockaddr) (fd int, err error) {
	syscall.ForkLock.RLock()
	fd, err = syscall.Socket(family, syscall.SOCK_STREAM, 0)
	if err == nil {
		syscall.CloseOnExec(fd)
	}
	syscall.ForkLock.RUnlock()
	if err != nil {
		return -1, err
	}
	opened := fd
	defer func() {
		if err != nil {
			syscall.Close(opened)
		}
	}()
	if err = syscall.Bind(fd, addr); err != nil {
		return -1, err
	}
	if err = syscall.Listen(fd, syscall.SOMAXCONN); err != nil {
		return -1, err
	}
	return fd, syscall.SetNonblock(fd, true)
}
