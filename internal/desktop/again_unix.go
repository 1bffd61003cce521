//go:build unix

package desktop

import (
	"os"
	"syscall"
)

// StartAgain replaces the process by a new start of the program in safe mode. It
// returns only if that fails.
func StartAgain() error {
	program, err := os.Executable()
	if err != nil {
		return err
	}
	return syscall.Exec(program, os.Args, append(os.Environ(), rendererOff+"=1", restarted+"=1")) //nolint:gosec // this program, as it was started
}
