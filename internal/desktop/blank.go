package desktop

import (
	"errors"
	"os"
	"runtime"
	"time"

	wails "github.com/wailsapp/wails/v2/pkg/runtime"
)

// Some graphics drivers leave WebKitGTK's window blank unless its way of sharing
// buffers is off: https://bugs.webkit.org/show_bug.cgi?id=254901
const (
	rendererOff = "WEBKIT_DISABLE_DMABUF_RENDERER"
	restarted   = "AUTOCODING_RESTARTED" // guards against a second restart
)

// ErrBlank is what Run returns when the first paint did not come and the program
// shall start once more in safe mode, see StartAgain.
var ErrBlank = errors.New("the window stayed blank")

// SafeMode turns off what leaves the window blank with some graphics drivers. It is
// called before Run.
func SafeMode() { _ = os.Setenv(rendererOff, "1") }

// watchPaint closes the window if it does not paint in time, once and only where
// safe mode can help.
func (w *Window) watchPaint() {
	if runtime.GOOS != "linux" || os.Getenv(rendererOff) != "" || os.Getenv(restarted) != "" {
		return
	}
	select {
	case <-w.painted:
	case <-w.ctx.Done():
	case <-time.After(paintPatience()):
		w.blank.Store(true)
		// A window that does not even close is left behind.
		time.AfterFunc(5*time.Second, func() { _ = StartAgain() })
		wails.Quit(w.ctx)
	}
}

// Painted notes that the page is on the screen.
func (w *Window) Painted() { w.paintedOnce.Do(func() { close(w.painted) }) }
