// Package paths knows where programs of each system keep their data.
package paths

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// EnvDataDir names the environment variable that moves the data folder.
const EnvDataDir = "AUTOCODING_DATA_DIR"

// DataDir is the absolute path of the data folder: given, if it is not empty,
// else that of the environment variable, else the system's place for local
// application data, which is never a folder that is synchronised with others. It
// does not make the folder.
func DataDir(given string) (string, error) {
	if given == "" {
		given = os.Getenv(EnvDataDir)
	}
	if given == "" {
		var err error
		if given, err = systemDataDir(runtime.GOOS, os.Getenv, os.UserHomeDir); err != nil {
			return "", fmt.Errorf("find the data folder: %w", err)
		}
	}
	return filepath.Abs(given)
}

func systemDataDir(system string, env func(string) string, home func() (string, error)) (string, error) {
	if system == "windows" {
		if local := env("LOCALAPPDATA"); local != "" {
			return filepath.Join(local, "AutoCoding"), nil
		}
		return "", errors.New("LOCALAPPDATA is not set")
	}
	if data := env("XDG_DATA_HOME"); system != "darwin" && filepath.IsAbs(data) {
		return filepath.Join(data, "autocoding"), nil
	}
	dir, err := home()
	if err != nil {
		return "", err
	}
	if system == "darwin" {
		return filepath.Join(dir, "Library", "Application Support", "AutoCoding"), nil
	}
	return filepath.Join(dir, ".local", "share", "autocoding"), nil
}
