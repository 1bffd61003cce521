//go:build !unix

package library_test

import "os/exec"

// killGroup does nothing here: ending cmd ends cmd alone.
func killGroup(*exec.Cmd) {}
