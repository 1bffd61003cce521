package wiring

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"

	"autocoding/internal/paths"
)

// placeName is the file that tells where the window was.
const placeName = "window.json"

// Instance names the data folder of a window in the system, without telling where it
// is. Nothing is read.
func Instance(dataDir string) string {
	sum := sha256.Sum256([]byte(Folder(dataDir)))
	return "autocoding_" + hex.EncodeToString(sum[:8])
}

// WindowPlace reads where the window was; empty if nothing is known.
func WindowPlace(dataDir string) []byte {
	dir, err := paths.DataDir(dataDir)
	if err != nil {
		return nil
	}
	text, err := os.ReadFile(filepath.Join(dir, placeName))
	if err != nil {
		return nil // the usual place will do
	}
	return text
}

// RememberWindowPlace keeps where the window is. Failing to is not worth a word.
func RememberWindowPlace(dataDir string, place []byte) {
	if dir, err := paths.DataDir(dataDir); err == nil {
		_ = os.WriteFile(filepath.Join(dir, placeName), place, 0o600)
	}
}
