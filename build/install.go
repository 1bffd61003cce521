package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// Debian packages by what needs them. Go and Node are expected to be there.
var (
	forWindow = []string{"gcc", "libc6-dev", "pkg-config", "libgtk-3-dev", "libwebkit2gtk-4.1-dev"}
	forRace   = []string{"gcc", "libc6-dev", "git"}
	forTests  = []string{
		"xvfb", "xauth", "xdotool", "imagemagick", "at-spi2-core", "dbus", "gnome-keyring", "chromium", "strace", "locales",
		// the toolchains that run the library's programs
		"g++", "openjdk-17-jdk-headless", "python3", "kotlin", "mono-mcs", "mono-runtime",
		"black",                      // a formatter that the tests really run
		"postgresql", "python3-venv", // the account server, and what tries its API out
	}
)

// schemathesis is installed by pip into a folder of its own.
const schemathesis = "schemathesis==4.32.5"

// installSchemathesis gives the path of the program that tries out an API as its
// OpenAPI document describes it; "" where Python has no venv.
func installSchemathesis(ctx context.Context) (string, error) {
	if runtime.GOOS != "linux" || !found("apt-get") {
		return "", nil
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "autocoding", strings.ReplaceAll(schemathesis, "==", "-"))
	program := filepath.Join(dir, "bin", "schemathesis")
	if _, err := os.Stat(program); err == nil {
		return program, nil
	}
	return program, sequence(ctx,
		step{name: "Python folder", args: []string{"/usr/bin/python3", "-m", "venv", "--clear", dir}},
		step{name: "API tester", args: []string{filepath.Join(dir, "bin", "pip"), "install", "--quiet", "--disable-pip-version-check", schemathesis}})
}

// elsewhere names the commands for systems where this program does not install.
var elsewhere = map[string]string{
	"fedora":  "sudo dnf install gcc gcc-c++ gtk3-devel webkit2gtk4.1-devel pkgconf xorg-x11-server-Xvfb xdotool ImageMagick at-spi2-core dbus-daemon gnome-keyring chromium strace java-17-openjdk-devel python3 mono-core",
	"arch":    "sudo pacman -S --needed gcc gtk3 webkit2gtk-4.1 pkgconf xorg-server-xvfb xdotool imagemagick at-spi2-core dbus gnome-keyring chromium strace jdk17-openjdk python kotlin mono",
	"darwin":  "xcode-select --install",
	"windows": "winget install Microsoft.EdgeWebView2Runtime",
}

// install brings the packages that are missing with apt on Debian and its
// relatives, and elsewhere prints the command that a person can run.
func install(ctx context.Context, packages ...[]string) error {
	if runtime.GOOS != "linux" || !found("apt-get") {
		return adviseElsewhere()
	}
	var missing []string
	for _, list := range packages {
		for _, name := range list {
			if status, err := output(ctx, "dpkg-query", "-W", "-f=${db:Status-Status}", name); err != nil || status != "installed" {
				missing = append(missing, name)
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	var asRoot []string
	if os.Geteuid() != 0 {
		if !found("sudo") {
			return fmt.Errorf("install as root: apt-get install %s", strings.Join(missing, " "))
		}
		asRoot = []string{"sudo"}
	}
	apt := func(args ...string) []string { return append(append(asRoot, "apt-get"), args...) }
	quietly := []string{"DEBIAN_FRONTEND=noninteractive"}
	return sequence(ctx,
		step{name: "package lists", env: quietly, args: apt("update", "-qq")},
		step{name: "packages", env: quietly, args: apt(append([]string{"install", "-y", "-qq", "--no-install-recommends",
			"-o", "Dpkg::Use-Pty=0", "-o", "Acquire::Retries=3"}, missing...)...)})
}

// advised keeps the advice from being printed for every step.
var advised bool

func adviseElsewhere() error {
	if advised {
		return nil
	}
	advised = true
	system := runtime.GOOS
	if release, err := os.ReadFile("/etc/os-release"); err == nil {
		for _, id := range []string{"fedora", "arch"} {
			if strings.Contains(string(release), "ID="+id) || strings.Contains(string(release), "ID_LIKE=\""+id) {
				system = id
			}
		}
	}
	if command, ok := elsewhere[system]; ok {
		fmt.Printf("== On this system nothing is installed for you. If something is missing, run:\n   %s\n", command)
	}
	return nil
}
