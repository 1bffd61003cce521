package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const (
	frontendFolder = "frontend"
	stampFolder    = ".cache"
)

// npm gives a step that runs npm in the frontend's folder.
func npm(name string, args ...string) step {
	program := "npm"
	if withExe("") != "" {
		program = "npm.cmd"
	}
	return step{name: name, dir: frontendFolder, args: append([]string{program}, args...)}
}

// installFrontend runs npm ci when the lock file has changed since it last did.
func installFrontend(ctx context.Context) error {
	if !found("npm") {
		return errors.New("node and npm are needed: install Node 20.19 or later")
	}
	return once(ctx, "npm-ci", []string{"frontend/package-lock.json"}, "frontend/node_modules",
		npm("frontend packages", "ci", "--no-audit", "--no-fund", "--loglevel=error"))
}

// buildFrontend builds the frontend when its sources have changed since it was built.
func buildFrontend(ctx context.Context) error {
	if err := installFrontend(ctx); err != nil {
		return err
	}
	return once(ctx, "frontend", []string{"frontend/package-lock.json", "frontend/src", "frontend/wailsjs", "frontend/index.html",
		"frontend/vite.config.ts", "frontend/plugins", "frontend/public"}, "frontend/dist/index.html", npm("frontend", "run", "build"))
}

// once runs a step unless a stamp says that it ran for the same inputs and what it
// makes is still there.
func once(ctx context.Context, name string, inputs []string, makes string, s step) error {
	sum, err := fingerprint(inputs)
	if err != nil {
		return err
	}
	stamp := filepath.Join(stampFolder, name)
	before, _ := os.ReadFile(stamp)
	if _, err := os.Stat(makes); err == nil && string(before) == sum {
		return nil
	}
	if err := s.run(ctx); err != nil {
		return err
	}
	if err := os.MkdirAll(stampFolder, 0o750); err != nil {
		return err
	}
	return os.WriteFile(stamp, []byte(sum), 0o600)
}

// fingerprint covers names and contents of files and folders.
func fingerprint(paths []string) (string, error) {
	var files []string
	for _, root := range paths {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() {
				files = append(files, path)
			}
			return err
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	h := sha256.New()
	for _, path := range files {
		content, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		_, _ = fmt.Fprintf(h, "%s %d\n%s", filepath.ToSlash(path), len(content), content)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
