package main

import "os"

// Tools by version, run with `go run`, so that they are not part of go.mod.
const (
	wails        = "github.com/wailsapp/wails/v2/cmd/wails@v2.16.0"
	golangciLint = "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0"
)

// modules that the Wails CLI would pick another version of are no concern of ours:
// it runs as a program of its own.
func goTool(tool string, args ...string) []string {
	return append([]string{"go", "run", tool}, args...)
}

// binFolder is where built programs go; git ignores it.
const binFolder = "build/bin"

func makeBin() error { return os.MkdirAll(binFolder, 0o755) } //nolint:gosec // programs that anyone may run
