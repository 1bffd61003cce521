package library_test

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"autocoding/internal/autocode"
	"autocoding/internal/library"
)

// toolchain is what programs of a language are verified with.
type toolchain struct {
	name     string   // as the label beside a program names it
	how      string   // library.Compiled, Ran or Parsed
	packages string   // of Debian
	compile  []string // commands, each run if it is not empty; {main} is the program
	check    []string
	start    []string
	version  func() (string, error)
	parse    func(ctx context.Context, dir string) (string, error) // instead of the commands
}

// flags identify how the toolchain is used, for the cache.
func (c *toolchain) flags() string {
	return strings.Join(slices.Concat(c.check, c.compile, c.start), " ")
}

// run takes the program in dir through the toolchain and gives what it printed.
func (c *toolchain) run(ctx context.Context, dir string) (string, error) {
	if c.parse != nil {
		return c.parse(ctx, dir)
	}
	for _, command := range [][]string{c.check, c.compile} {
		if len(command) == 0 {
			continue
		}
		if out, errs, err := run(ctx, dir, nil, command...); err != nil {
			return "", fmt.Errorf("%s: %w\n%s%s", strings.Join(command, " "), err, out, errs)
		}
	}
	out, errs, err := run(ctx, dir, bareEnvironment(dir), c.start...)
	if err != nil {
		return "", fmt.Errorf("%s: %w\n%s%s", strings.Join(c.start, " "), err, out, errs)
	}
	if errs = withoutJVMWarnings(errs); errs != "" {
		return "", fmt.Errorf("it printed to standard error:\n%s", errs)
	}
	return strings.ReplaceAll(out, "\r\n", "\n"), nil
}

// withoutJVMWarnings drops what the virtual machine says of the options that
// Debian's kotlin script gives it.
func withoutJVMWarnings(text string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if !strings.Contains(line, "VM warning:") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

var digits = regexp.MustCompile(`\d+(\.\d+)+`)

// versionOf makes a function that asks once: it finds the first command in the
// path, runs all and gives the first version number of the last one.
func versionOf(commands ...[]string) func() (string, error) {
	return sync.OnceValues(func() (string, error) {
		text := ""
		for _, command := range commands {
			out, errs, err := run(context.Background(), ".", nil, command...)
			if err != nil {
				return "", err
			}
			text = out + errs
		}
		if version := digits.FindString(text); version != "" {
			return version, nil
		}
		return "", fmt.Errorf("%s has no version", commands[len(commands)-1][0])
	})
}

func toolchains(dir string) map[autocode.Language]*toolchain {
	native := "./program"
	strict := strings.Fields("-O1 -g -Wall -Wextra -Wpedantic -Wshadow -Werror -pthread -o " + native)
	if runtime.GOOS == "linux" {
		// Reading beyond an array or leaking memory must not pass as luck.
		strict = append(strict, "-fsanitize=address,undefined", "-fno-sanitize-recover=all")
	}
	python := interpreter()
	swift := &swiftParser{dir: dir}
	return map[autocode.Language]*toolchain{
		autocode.C: {
			name: "gcc", how: library.Compiled, packages: "gcc libc6-dev",
			compile: slices.Concat([]string{"gcc", "-std=c11"}, strict, []string{"main.c", "-lm"}),
			start:   []string{native}, version: versionOf([]string{"gcc", "-dumpfullversion"}),
		},
		autocode.CPP: {
			name: "g++", how: library.Compiled, packages: "g++",
			compile: slices.Concat([]string{"g++", "-std=c++20"}, strict, []string{"main.cpp"}),
			start:   []string{native}, version: versionOf([]string{"g++", "-dumpfullversion"}),
		},
		autocode.CSharp: {
			name: "mono", how: library.Compiled, packages: "mono-mcs mono-runtime",
			compile: strings.Fields("mcs -nologo -warnaserror -warn:4 -out:program.exe Program.cs"),
			start:   []string{"mono", "program.exe"},
			version: versionOf([]string{"mcs", "--version"}, []string{"mono", "--version"}),
		},
		autocode.Go: {
			name: "go", how: library.Compiled, packages: "golang-go",
			check:   []string{"go", "vet", "main.go"},
			compile: []string{"go", "build", "-o", native, "main.go"},
			start:   []string{native}, version: versionOf([]string{"go", "env", "GOVERSION"}),
		},
		autocode.Java: {
			name: "JDK", how: library.Compiled, packages: "openjdk-17-jdk-headless",
			compile: strings.Fields("javac -encoding UTF-8 -Xlint:all -Werror -d classes Main.java"),
			start:   strings.Fields("java -XX:TieredStopAtLevel=1 -cp classes Main"),
			version: versionOf([]string{"java", "-version"}, []string{"javac", "-version"}),
		},
		autocode.JavaScript: {
			name: "Node.js", how: library.Ran, packages: "nodejs",
			check: strings.Fields("node --check main.js"),
			start: strings.Fields("node main.js"), version: versionOf([]string{"node", "--version"}),
		},
		autocode.Kotlin: {
			name: "Kotlin", how: library.Compiled, packages: "kotlin",
			compile: strings.Fields("kotlinc -Werror -d classes Main.kt"),
			start:   strings.Fields("kotlin -cp classes MainKt"), version: sync.OnceValues(kotlinVersion),
		},
		autocode.Python3: {
			name: "Python", how: library.Ran, packages: "python3",
			start:   []string{python, "-X", "dev", "-W", "error", "main.py"},
			version: versionOf([]string{python, "--version"}),
		},
		autocode.Swift: {
			how: library.Parsed, packages: "nodejs npm", start: strings.Fields("node parse.js main.swift"),
			parse: swift.parse, version: sync.OnceValues(swift.version),
		},
	}
}

// interpreter finds the interpreter itself, since the python3 in the path may be
// a script that needs the person's home folder, which programs do not get.
func interpreter() string {
	out, _, err := run(context.Background(), ".", nil, "python3", "-c", "import sys; print(sys.executable)")
	if path := strings.TrimSpace(out); err == nil && filepath.IsAbs(path) {
		return path
	}
	return "python3"
}

// kotlinVersion asks the package system first: Debian's compiler calls itself
// 1.3-SNAPSHOT, and takes seconds to say so.
func kotlinVersion() (string, error) {
	if _, err := exec.LookPath("kotlinc"); err != nil {
		return "", err
	}
	if _, err := exec.LookPath("kotlin"); err != nil {
		return "", err
	}
	out, _, err := run(context.Background(), ".", nil, "dpkg-query", "-W", "-f", "${Version}", "kotlin")
	if version := digits.FindString(out); err == nil && version != "" {
		return version, nil
	}
	out, errs, err := run(context.Background(), ".", nil, "kotlinc", "-version")
	if err != nil {
		return "", err
	}
	if version := digits.FindString(out + errs); version != "" {
		return version, nil
	}
	return "", errors.New("kotlinc has no version")
}
