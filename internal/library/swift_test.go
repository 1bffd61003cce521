package library_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
)

// swiftParser checks the grammar of Swift programs with what swiftparse/ names.
// The packages are installed into the cache, once for each state of its lock
// file, so that nothing foreign lies among our sources.
type swiftParser struct {
	dir     string // of the cache
	install sync.Once
	path    string // of the installed parser
	err     error
}

// version is the parser's name and version, as swiftparse/package.json pins it.
func (s *swiftParser) version() (string, error) {
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			return "", err
		}
	}
	data, err := os.ReadFile(filepath.Join("swiftparse", "package.json"))
	if err != nil {
		return "", err
	}
	var manifest struct{ Dependencies map[string]string }
	if err := json.Unmarshal(data, &manifest); err != nil {
		return "", err
	}
	const name = "tree-sitter-swift"
	if manifest.Dependencies[name] == "" {
		return "", errors.New("swiftparse/package.json does not pin " + name)
	}
	return name + " " + manifest.Dependencies[name], nil
}

// parse gives "" for a program whose grammar is right, else an error.
func (s *swiftParser) parse(ctx context.Context, dir string) (string, error) {
	s.install.Do(func() { s.path, s.err = s.installed(ctx) })
	if s.err != nil {
		return "", fmt.Errorf("the parser is %w: %w", errNotInstalled, s.err)
	}
	out, errs, err := run(ctx, s.path, nil, "node", "parse.js", filepath.Join(dir, "main.swift"))
	if err != nil || out != "" {
		return "", errors.Join(fmt.Errorf("main.swift does not parse:\n%s%s", out, errs), err)
	}
	return "", nil
}

// installed gives the folder of the parser, after installing it if need be.
func (s *swiftParser) installed(ctx context.Context) (string, error) {
	files := map[string][]byte{}
	all := ""
	for _, name := range []string{"package.json", "package-lock.json", "parse.js"} {
		data, err := os.ReadFile(filepath.Join("swiftparse", name))
		if err != nil {
			return "", err
		}
		files[name] = data
		all += string(data)
	}
	final := filepath.Join(s.dir, "swiftparse-"+digest(all)[:16])
	if _, err := os.Stat(final); err == nil {
		return final, nil
	}
	part, err := os.MkdirTemp(s.dir, "part-*")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(part) }()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(part, name), data, 0o600); err != nil {
			return "", err
		}
	}
	// The packages bring their libraries built; their scripts would only fetch
	// tools that are not needed here.
	if out, errs, err := run(ctx, part, nil, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"); err != nil {
		return "", fmt.Errorf("npm ci: %w\n%s%s", err, out, errs)
	}
	if err := os.Rename(part, final); err != nil {
		if _, statErr := os.Stat(final); statErr == nil {
			return final, nil // another test was quicker
		}
		return "", err
	}
	return final, nil
}
