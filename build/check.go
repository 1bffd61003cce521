package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// check is everything that can be said about the code without running it.
func check(ctx context.Context, _ []string) error {
	if err := install(ctx, forRace); err != nil {
		return err
	}
	if err := installFrontend(ctx); err != nil {
		return err
	}
	return errors.Join(
		formatted(ctx),
		all(ctx,
			step{name: "vet", args: []string{"go", "vet", "./..."}},
			step{name: "vet for Windows", env: []string{"GOOS=windows", "CGO_ENABLED=0"}, args: []string{"go", "vet", ".", "./app/...", "./internal/..."}},
			step{name: "vet for macOS", env: []string{"GOOS=darwin", "CGO_ENABLED=0"}, args: []string{"go", "vet", "./app/...", "./internal/..."}},
			step{name: "modules", args: []string{"go", "mod", "tidy", "-diff"}},
			step{name: "lint", args: goTool(golangciLint, "run")},
			npm("frontend check", "run", "check"),
		),
		drift(ctx),
		wailsAdvisory(ctx),
	)
}

// formatted fails on Go files that gofmt would change.
func formatted(ctx context.Context) error {
	files, err := output(ctx, "gofmt", "-l", "main.go", "app", "build", "internal")
	if err != nil {
		return fmt.Errorf("gofmt: %w", err)
	}
	var ours []string
	for file := range strings.Lines(files) {
		if !strings.Contains(file, "_tasks") {
			ours = append(ours, strings.TrimSpace(file))
		}
	}
	if len(ours) > 0 {
		return fmt.Errorf("not formatted, run gofmt -w: %s", strings.Join(ours, " "))
	}
	return nil
}

// generated are the files that generate writes.
var generated = []string{"frontend/wailsjs"}

// generate writes the generated files anew: the bindings of the bound structs.
func generate(ctx context.Context, _ []string) error {
	return step{name: "bindings", args: goTool(wails, "generate", "module")}.run(ctx)
}

// drift fails when generating again changes what is committed.
func drift(ctx context.Context) error {
	if err := generate(ctx, nil); err != nil {
		return err
	}
	// Wails changes the files' modes from one command to the next.
	args := append([]string{"git", "-c", "core.fileMode=false", "status", "--porcelain", "--"}, generated...)
	changed, err := output(ctx, args...)
	if err != nil {
		return fmt.Errorf("git status: %w", err)
	}
	if changed != "" {
		return fmt.Errorf("generated files are not as committed:\n%s", changed)
	}
	return nil
}

// wailsAdvisory says when a Wails without the frame hole (GHSA-r5j2-ghh9-2jqw,
// fixed in 2.17.1) can be had. Until then our pages may not have frames at all.
func wailsAdvisory(ctx context.Context) error {
	for _, version := range []string{"v2.17.1", "v2.17.2", "v2.18.0"} {
		if _, err := output(ctx, "go", "list", "-m", "github.com/wailsapp/wails/v2@"+version); err == nil {
			fmt.Printf("== Wails %s can be had now: take it, it closes GHSA-r5j2-ghh9-2jqw\n", version)
			return nil
		}
	}
	return nil
}
