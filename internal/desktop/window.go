// Package desktop is the window: the only importer of Wails and its runtime.
// Everything else sees the small interface that package app declares.
package desktop

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"autocoding/internal/autocode"
	"autocoding/internal/files"
)

// Config says what the window shows and whom it tells.
type Config struct {
	Title       string
	Assets      fs.FS // the built frontend
	Bind        []any // structs whose methods the page may call
	Enums       []any
	FormatError func(error) any
	Icon        []byte
	// Instance names the data of the window. A second start with the same name
	// brings this window forward and ends.
	Instance string
	// Place gives what Remember was told last; both may touch files.
	Place    func() []byte
	Remember func(place []byte)
	// Started is called once the window exists; it must not block.
	Started func(w *Window)
	// Closed is called before the program ends.
	Closed func()
}

// Window is the open window.
type Window struct {
	ctx         context.Context
	painted     chan struct{}
	paintedOnce sync.Once
	blank       atomic.Bool
	notifying   sync.Once
	notifyErr   error
}

// Context is the window's context. It ends with the window.
func (w *Window) Context() context.Context { return w.ctx }

// Run opens the window and returns when it was closed. It returns ErrBlank if the
// window stayed blank and safe mode may help.
func Run(c Config) error {
	w := &Window{painted: make(chan struct{})}
	err := wails.Run(&options.App{
		Title:     c.Title,
		Width:     usualWidth,
		Height:    usualHeight,
		MinWidth:  leastWidth,
		MinHeight: leastHeight,
		Menu:      menuBar(func(entry string) { w.Emit("menu", entry) }),
		SingleInstanceLock: &options.SingleInstanceLock{
			UniqueId: c.Instance, OnSecondInstanceLaunch: func(options.SecondInstanceData) { w.Raise() },
		},
		AssetServer: &assetserver.Options{
			Assets:     c.Assets,
			Middleware: SecurityHeaders,
		},
		Logger:             quiet{},
		LogLevelProduction: logger.ERROR,
		Bind:               c.Bind,
		EnumBind:           c.Enums,
		ErrorFormatter:     c.FormatError,
		OnStartup: func(ctx context.Context) {
			w.ctx = ctx
			w.restore(c.Place())
			go w.watchPaint()
			c.Started(w)
		},
		OnBeforeClose: func(context.Context) bool {
			c.Remember(w.remember(c.Place()))
			return false
		},
		OnShutdown:  func(context.Context) { c.Closed() },
		DragAndDrop: &options.DragAndDrop{DisableWebViewDrop: true},
		Linux:       &linux.Options{Icon: c.Icon, ProgramName: "autocoding", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
	})
	if w.blank.Load() {
		return ErrBlank
	}
	return err
}

// Emit tells the page.
func (w *Window) Emit(event string, payload any) { runtime.EventsEmit(w.ctx, event, payload) }

// OpenURL opens a checked address in the system's browser.
func (w *Window) OpenURL(url string) { runtime.BrowserOpenURL(w.ctx, url) }

// CopyText puts text on the clipboard.
func (w *Window) CopyText(text string) error { return runtime.ClipboardSetText(w.ctx, text) }

// SaveText asks for a place and writes text there, readable by its owner only.
func (w *Window) SaveText(title, fileName, text string) (bool, error) {
	path, err := runtime.SaveFileDialog(w.ctx, runtime.SaveDialogOptions{Title: title, DefaultFilename: fileName})
	if err != nil || path == "" {
		return false, err
	}
	return true, os.WriteFile(path, []byte(text), 0o600)
}

// SaveFile asks for a place and writes a file there.
func (w *Window) SaveFile(title, fileName string, content []byte) (bool, error) {
	path, err := runtime.SaveFileDialog(w.ctx, runtime.SaveDialogOptions{Title: title, DefaultFilename: fileName})
	if err != nil || path == "" {
		return false, err
	}
	return true, files.WriteFile(path, content)
}

// SaveStream asks for a place and writes a file there as it comes, readable by its
// owner only.
func (w *Window) SaveStream(title, fileName string, write func(io.Writer) error) (bool, error) {
	path, err := runtime.SaveFileDialog(w.ctx, runtime.SaveDialogOptions{Title: title, DefaultFilename: fileName})
	if err != nil || path == "" {
		return false, err
	}
	return true, files.Write(path, write)
}

// SaveFolder asks for a folder and makes a new one in it with the files. It answers
// the new folder, or "" if the person changed their mind.
func (w *Window) SaveFolder(title, folderName string, code []autocode.File) (string, error) {
	dir, err := runtime.OpenDirectoryDialog(w.ctx, runtime.OpenDialogOptions{Title: title, CanCreateDirectories: true})
	if err != nil || dir == "" {
		return "", err
	}
	return files.WriteFolder(dir, folderName, code)
}

// OpenText asks for a file and reads it, if it has at most limit bytes.
func (w *Window) OpenText(title string, limit int64) (name, text string, err error) {
	path, err := runtime.OpenFileDialog(w.ctx, runtime.OpenDialogOptions{Title: title})
	if err != nil || path == "" {
		return "", "", err
	}
	file, err := os.Open(path)
	if err != nil {
		return "", "", err
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err == nil && int64(len(content)) > limit {
		err = autocode.Errorf(autocode.TooLarge, "This file is too large.")
	}
	return filepath.Base(path), string(content), err
}

// quiet keeps Wails's messages out of the log: some carry the arguments of calls.
// What we need to know, our own bridge logs.
type quiet struct{}

func (quiet) Print(string)   {}
func (quiet) Trace(string)   {}
func (quiet) Debug(string)   {}
func (quiet) Info(string)    {}
func (quiet) Warning(string) {}
func (quiet) Error(string)   {}
func (quiet) Fatal(string)   { os.Exit(1) }
