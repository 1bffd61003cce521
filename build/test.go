package main

import (
	"context"
	"errors"
	"runtime"
)

// test runs every test. What a system cannot run (the real window outside Linux)
// is left out there with a word; on Debian nothing is skipped.
func test(ctx context.Context, _ []string) error {
	if err := install(ctx, forRace, forWindow, forTests); err != nil {
		return err
	}
	if err := buildFrontend(ctx); err != nil {
		return err
	}
	tester, err := installSchemathesis(ctx)
	if err != nil {
		return err
	}
	errs := []error{all(ctx,
		step{name: "Go tests", env: append(required(), "AUTOCODING_SCHEMATHESIS="+tester), args: []string{"go", "test", "-race", "-timeout", "40m", "./..."}},
		npm("frontend tests", "test"),
	)}
	errs = append(errs, keyringTests(ctx), browserTests(ctx), windowTests(ctx, ""))
	return errors.Join(errs...)
}

// required makes tests fail, not skip, when a toolchain or tool is missing where
// this program could install it.
func required() []string {
	if runtime.GOOS == "linux" && found("apt-get") {
		return []string{"AUTOCODING_REQUIRE_TOOLCHAINS=1", "AUTOCODING_REQUIRE_TOOLS=1"}
	}
	return nil
}

// browserTests drives Chromium over uibridge.
func browserTests(ctx context.Context) error {
	return sequence(ctx, bridgeForTheBrowser(), npm("browser tests", "run", "e2e"))
}

func bridgeForTheBrowser() step {
	return step{name: "bridge for the browser",
		args: []string{"go", "build", "-tags", "movedclock", "-o", withExe("build/bin/uibridge"), "./internal/cmd/uibridge"}}
}

// keyringTests runs what needs a real Secret Service under one that is unlocked
// with an empty password.
func keyringTests(ctx context.Context) error {
	if runtime.GOOS != "linux" {
		return nil
	}
	return step{name: "keyring tests", env: append(required(), "AUTOCODING_REAL_KEYRING=1"), args: []string{"dbus-run-session", "--", "sh", "-c",
		`printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec go test -race -count=1 -run Keyring ./internal/secret ./internal/cli`}}.run(ctx)
}

// windowTests drives the real window through the accessibility bus. What it looks
// like goes into a folder, if one is named.
func windowTests(ctx context.Context, pictures string) error {
	if runtime.GOOS != "linux" {
		return nil
	}
	program, err := buildWindow(ctx, "autocoding-moved-clock", "movedclock")
	if err != nil {
		return err
	}
	return step{name: "window tests", env: append(required(), "AUTOCODING_WINDOW="+program, "AUTOCODING_SCREENSHOTS="+pictures),
		args: []string{"go", "test", "-count=1", "-v", "-tags", "window", "-timeout", "20m", "./internal/desktop"}}.run(ctx)
}

// torture runs the torture tests in their long forms.
func torture(ctx context.Context, _ []string) error {
	if err := install(ctx, forRace); err != nil {
		return err
	}
	steps := []step{{name: "torture", env: []string{"AUTOCODING_TORTURE=1"},
		args: []string{"go", "test", "-count=1", "-v", "-timeout", "10h", "-run", "Killed|DiskFull|Flipped|Torture|LoginTiming", "./internal/..."}}}
	for _, target := range []struct{ name, folder string }{{"FuzzBody", "./internal/server"}, {"FuzzStream", "./internal/server"}, {"FuzzVerify", "./internal/token"}} {
		steps = append(steps, step{name: target.name, args: []string{"go", "test", "-run", "^$", "-fuzz", "^" + target.name + "$", "-fuzztime", "10m", target.folder}})
	}
	return all(ctx, steps...)
}

// bench runs the benchmarks. Start and memory of the real window are measured
// against an empty one on Linux, where a test can see into windows.
func bench(ctx context.Context, _ []string) error {
	packages := step{name: "benchmarks", args: []string{"go", "test", "-run", "^$", "-bench", ".", "-benchmem", "./internal/..."}}
	if runtime.GOOS != "linux" {
		return packages.run(ctx)
	}
	if err := install(ctx, forTests); err != nil {
		return err
	}
	program, err := buildWindow(ctx, "autocoding")
	if err != nil {
		return err
	}
	return all(ctx, packages, bridgeForTheBrowser(), npm("frames in the browser", "run", "bench"), step{name: "window benchmark", env: []string{"AUTOCODING_WINDOW=" + program},
		args: []string{"go", "test", "-run", "^$", "-bench", "Start", "-benchtime", "1x", "-timeout", "20m", "-tags", "window", "./internal/desktop"}})
}
