// Command empty is a Wails window with a heading and nothing else: the baseline
// that the start and the memory of Auto Coding are measured against.
package main

import (
	"embed"
	"log"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
)

//go:embed index.html
var page embed.FS

func main() {
	if err := wails.Run(&options.App{Title: "Empty", Width: 1280, Height: 800, AssetServer: &assetserver.Options{Assets: page},
		Linux: &linux.Options{WebviewGpuPolicy: linux.WebviewGpuPolicyNever}}); err != nil {
		log.Fatal(err)
	}
}
