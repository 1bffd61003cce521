package desktop

import (
	"encoding/json"

	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// The size of a window that has none to remember, and the smallest one.
const (
	usualWidth, usualHeight = 1280, 800
	leastWidth, leastHeight = 720, 480
)

// place is where a window was when it closed, in logical pixels of its screen.
type place struct {
	X         int  `json:"x"`
	Y         int  `json:"y"`
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
}

// restore puts the window where it was, as far as that is on a screen now. What
// does not make sense is as if there were nothing.
func (w *Window) restore(stored []byte) {
	var p place
	if json.Unmarshal(stored, &p) != nil || p.Width < leastWidth || p.Height < leastHeight {
		return
	}
	screens, err := runtime.ScreenGetAll(w.ctx)
	if err != nil || len(screens) == 0 {
		return
	}
	width, height := 0, 0 // of the screen that the window is on, else of the first
	for _, s := range screens {
		if width == 0 || s.IsCurrent {
			width, height = s.Size.Width, s.Size.Height
		}
	}
	runtime.WindowSetSize(w.ctx, min(p.Width, max(width, leastWidth)), min(p.Height, max(height, leastHeight)))
	const visible = 100 // so much of it has to be there to be taken hold of
	if p.X > -p.Width+visible && p.X < width-visible && p.Y >= 0 && p.Y < height-visible {
		runtime.WindowSetPosition(w.ctx, p.X, p.Y)
	}
	if p.Maximised {
		runtime.WindowMaximise(w.ctx)
	}
}

// remember tells where the window is. The size of a maximised window is that of the
// screen, so the one before is kept with it.
func (w *Window) remember(stored []byte) []byte {
	var p place
	_ = json.Unmarshal(stored, &p) // what does not make sense is replaced
	p.Maximised = runtime.WindowIsMaximised(w.ctx)
	if !p.Maximised {
		p.Width, p.Height = runtime.WindowGetSize(w.ctx)
		p.X, p.Y = runtime.WindowGetPosition(w.ctx)
	}
	text, err := json.Marshal(p)
	if err != nil {
		return stored
	}
	return text
}
