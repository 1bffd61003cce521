//go:build unix

package library_test

import (
	"os/exec"
	"syscall"
)

// killGroup makes ending cmd end what it started as well.
func killGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
