package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// readmePictures are those of the window tests' pictures that README.md and
// README.ko.md show.
var readmePictures = []string{"en_US-workspace", "en_US-history", "ko_KR-workspace", "ko_KR-history"}

// pictures takes the pictures of the README from the real window.
func pictures(ctx context.Context, _ []string) error {
	if runtime.GOOS != "linux" {
		return errors.New("pictures are taken on Linux, where a test can drive the window")
	}
	if err := install(ctx, forWindow, forTests); err != nil {
		return err
	}
	taken, err := os.MkdirTemp("", "autocoding-pictures-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(taken) }()
	if err := windowTests(ctx, taken); err != nil {
		return err
	}
	var steps []step
	for _, name := range readmePictures {
		// 256 colours are plenty for a page, and a third of the size.
		steps = append(steps, step{name: name, args: []string{"convert", filepath.Join(taken, name+".png"), "-strip",
			"-dither", "None", "-colors", "256", "PNG8:" + filepath.Join("build", "pictures", name+".png")}})
	}
	return errors.Join(os.MkdirAll("build/pictures", 0o750), sequence(ctx, steps...))
}
